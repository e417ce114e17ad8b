import { Observable } from './observable';

/** The content of the live region. The turn makes a repeated text a new announcement. */
export interface Announcement {
  text: string;
  turn: number;
}

export const announcement = new Observable<Announcement>({ text: '', turn: 0 });

/** Makes a screen reader speak a text once. */
export function announce(text: string): void {
  announcement.set({ text, turn: announcement.get().turn + 1 });
}
