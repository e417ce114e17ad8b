import { mkdirSync, writeFileSync } from 'node:fs';
import type { FakeTimers } from '../../../shared/testing/FakeTimers';
import type { ClientMessage, ServerMessage } from '../../../signaling/messages';
import type { Name } from './ModelServer';

/** What happens to a server: by a socket, by its own end and start, by time, or by the clock on the wall. */
export type Happening =
  | { opens: Name; query: string }
  | { says: ClientMessage }
  | { gone: number }
  | { ends: boolean }
  | { starts: true }
  | { waited: true }
  | { clock: number };

type Told = ServerMessage | { type: 'close'; code: number };

/** All that happens to the server in one life, and what each socket is told then. */
export class LifeRecord {
  private readonly timers: FakeTimers;
  private readonly steps: (Happening & { at: number; told: [socket: number, what: Told][] })[] = [];

  constructor(timers: FakeTimers) {
    this.timers = timers;
  }

  happens(what: Happening & { socket?: number }): void {
    this.steps.push({ at: this.timers.monotonic(), ...what, told: [] });
  }

  told(socket: number, what: Told): void {
    this.steps.at(-1)?.told.push([socket, what]);
  }

  /** One line of JSON. */
  toString(): string {
    return JSON.stringify(this.steps);
  }
}

const folder = '../target/lives';

/** Writes lives, each a line, where the server's tests find them: they play them to the server itself. */
export function writeLives(name: string, lives: readonly LifeRecord[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.jsonl`, lives.map((life) => `${life.toString()}\n`).join(''));
}
