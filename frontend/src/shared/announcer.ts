import { Observable } from './observable';

/** What the one live region of the page says now. The turn makes a repeated sentence a new one. */
export interface Announcement {
  text: string;
  turn: number;
}

export const announcement = new Observable<Announcement>({ text: '', turn: 0 });

/** Has a screen reader say a sentence, once. */
export function announce(text: string): void {
  announcement.set({ text, turn: announcement.get().turn + 1 });
}
