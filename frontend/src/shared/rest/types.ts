/** What REST answers, after the contract. */

export interface Account {
  username: string;
  role: 'USER' | 'MODERATOR' | 'ADMINISTRATOR';
}

export interface Device {
  id: string;
  current: boolean;
  createdAt: string;
  lastSeenAt?: string;
  device: string;
}

export interface PastEncounter {
  id: string;
  mode: 'video' | 'text';
  startedAt: string;
  endedAt?: string;
  endReason?: string;
  pseudonym: string;
  sharedInterests: string[];
  messageCount: number;
  blocked: boolean;
  reported: boolean;
}

export interface Block {
  id: string;
  pseudonym: string;
  createdAt: string;
}

export interface Listing<T> {
  items: T[];
  next?: string;
}
