import { FakeTimers } from '../../../shared/testing/FakeTimers';
import { FakeSocket } from '../../../signaling/FakeSocket';
import type { ClientMessage, Mode, ServerMessage } from '../../../signaling/messages';
import type { Stage } from '../Stage';
import { FakeStage } from './FakeStage';
import { FakeStorage } from './FakeStorage';
import { LifeRecord, type Happening } from './LifeRecord';
import { ModelServer, names, type ModelSocket, type Name, type PlantedBug } from './ModelServer';

/** A repeatable source of chance. */
function chanceOf(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A handshake that its client has given up may still arrive for so long: no network keeps it longer. */
const longestUnderWay = 10_000;
/** After so long a server notices that a client is gone which never said so. */
const noticedAfter = 10_000;

/** A socket through a network that may stand still. What is sent arrives in order, if at all, when it moves. */
class LifeSocket extends FakeSocket implements ModelSocket {
  private readonly life: Life;
  private readonly name: Name;
  private readonly number: number;
  private queue: (() => void)[] = [];
  private isOpen = false;
  private closedAt = Infinity;

  constructor(life: Life, name: Name, number: number, path: string) {
    super(path);
    this.life = life;
    this.name = name;
    this.number = number;
    this.queue.push(() => this.reach());
  }

  override send(frame: string): void {
    super.send(frame);
    const message = this.sent.at(-1);
    if (message) this.queue.push(() => this.arrive(message));
  }

  override deliver(message: ServerMessage): void {
    this.life.record.told(this.number, message);
    this.queue.push(() => {
      if (this.closedWith === null) super.deliver(message);
    });
  }

  override close(code: number): void {
    if (this.life.isServer) {
      this.isOpen = false;
      this.life.record.told(this.number, { type: 'close', code });
      this.queue.push(() => this.closedWith === null && this.drop(code));
      return;
    }
    if (this.closedWith !== null) return;
    this.closedWith = code;
    this.closedAt = this.life.timers.monotonic();
    this.queue.push(() => this.gone(1006));
  }

  /** The client's browser ends the page. */
  reloaded(): void {
    if (this.closedWith === null) this.closedAt = this.life.timers.monotonic();
    this.closedWith ??= 1001;
    this.queue.push(() => this.gone(1001));
  }

  /** The path breaks: what was under way is lost, and either side notices by itself. */
  breakOff(): void {
    this.queue = [];
    if (this.closedWith === null) this.drop(1006);
    this.life.timers.after(noticedAfter, () => this.gone(1006));
  }

  get isMoving(): boolean {
    return this.queue.length > 0;
  }

  move(): void {
    for (const step of this.queue.splice(0)) step();
  }

  private reach(): void {
    const { server, timers } = this.life;
    if (timers.monotonic() - this.closedAt > longestUnderWay) return;
    if (server.isUp) {
      this.isOpen = true;
      const [, query = ''] = this.path.split('?');
      this.happens({ opens: this.name, query }, () => server.open(this.name, this, this.path));
    } else if (this.closedWith === null) this.drop(1006);
  }

  private arrive(message: ClientMessage): void {
    if (this.isOpen)
      this.happens({ says: message }, () => this.life.server.receive(this.name, message));
  }

  private gone(code: number): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.happens({ gone: code }, () => this.life.server.closed(this.name, this, code));
  }

  private happens(what: Happening, act: () => void): void {
    this.life.happens({ socket: this.number, ...what }, act);
  }
}

/** Two people with a client each, a server, and a network that is cut, slow, and comes back, all by chance. */
export class Life {
  readonly timers: FakeTimers;
  readonly record: LifeRecord;
  readonly server: ModelServer;
  readonly random: () => number;
  readonly stages: Record<Name, Stage>;
  readonly cut: Record<Name, boolean> = { a: false, b: false };
  /** Each line that was said, by its text, with the talk in which. */
  readonly said: { from: Name; talk: string; text: string }[] = [];
  /** What each side has last shown of each talk, and what it told as not sent. */
  readonly shown: Record<Name, Map<string, string[]>> = { a: new Map(), b: new Map() };
  readonly unsent: Record<Name, string[]> = { a: [], b: [] };
  isServer = false;
  /** Whose page was loaded again: it knows only what the server still has. */
  readonly reloaded = new Set<Name>();
  readonly fakes: Record<Name, FakeStage>;
  private readonly mode: Mode;
  private readonly pages = {} as Record<Name, PageTimers>;
  private readonly sockets: { name: Name; socket: LifeSocket }[] = [];

  constructor(seed: number, bug: PlantedBug | 'wall clock used' | null) {
    this.random = chanceOf(seed);
    this.mode = this.random() < 0.5 ? 'video' : 'text';
    this.timers = bug === 'wall clock used' ? new WallTimers() : new FakeTimers();
    this.record = new LifeRecord(this.timers);
    this.server = new ModelServer(
      new HoldTimers(this, this.timers),
      bug === 'wall clock used' ? null : bug,
    );
    this.fakes = { a: this.person('a'), b: this.person('b') };
    this.stages = { a: this.fakes.a.stage, b: this.fakes.b.stage };
    for (const name of names) this.begin(name);
  }

  /** Something happens to the server. What it does then is not the client closing its socket. */
  happens(what: Happening & { socket?: number }, act: () => void): void {
    this.record.happens(what);
    this.isServer = true;
    act();
    this.isServer = false;
  }

  say(name: Name): void {
    const talk = this.stages[name].talk.get();
    if (!talk) return;
    const text = `line ${this.said.length}`;
    this.said.push({ from: name, talk: talk.encounter.id, text });
    talk.chat.say(text);
  }

  seek(name: Name): void {
    const stage = this.stages[name];
    if (stage.talk.get() || stage.session.get().kind === 'seeking') return;
    if (stage.arrival.state.get() === 'here')
      stage.seek({ mode: this.mode, interests: [], languages: [] });
  }

  /** The page is loaded again. */
  reload(name: Name): void {
    for (const socket of this.socketsOf(name)) socket.reloaded();
    const before = this.fakes[name];
    this.pages[name].isGone = true;
    this.reloaded.add(name);
    this.fakes[name] = this.person(name, before.storage);
    this.fakes[name].wasReloaded = true;
    this.begin(name);
  }

  breakOff(name: Name): void {
    for (const socket of this.socketsOf(name)) socket.breakOff();
  }

  restart(isSaid: boolean): void {
    if (!this.server.isUp) return;
    this.happens({ ends: isSaid }, () => this.server.goDown(isSaid));
    if (isSaid) return;
    for (const name of names) this.breakOff(name);
  }

  /** The server is there again, if it was away. */
  start(): void {
    if (!this.server.isUp) this.happens({ starts: true }, () => this.server.comeUp());
  }

  setWallClock(milliseconds: number): void {
    this.timers.setWallClock(milliseconds);
    this.happens({ clock: milliseconds }, () => undefined);
  }

  /** Everything that is under way arrives, but for whoever is cut off. */
  async move(): Promise<void> {
    for (let round = 0; round < 6; round += 1) {
      const moving = this.sockets.filter(({ name, socket }) => !this.cut[name] && socket.isMoving);
      if (this.random() < 0.3) moving.reverse();
      for (const { socket } of moving) socket.move();
      for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
    }
    for (const name of names) this.look(name);
  }

  async pass(milliseconds: number): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += 500) {
      this.timers.pass(500);
      await this.move();
    }
  }

  private socketsOf(name: Name): LifeSocket[] {
    return this.sockets.filter((each) => each.name === name).map(({ socket }) => socket);
  }

  private person(name: Name, storage = new FakeStorage()): FakeStage {
    this.pages[name] = new PageTimers(this.timers);
    const fake = new FakeStage(this.pages[name], storage);
    fake.network.randomly = this.random;
    fake.network.openSocket = (path) => {
      const socket = new LifeSocket(this, name, this.sockets.length, path);
      this.sockets.push({ name, socket });
      return socket;
    };
    return fake;
  }

  private begin(name: Name): void {
    const { stage } = this.fakes[name];
    this.stages[name] = stage;
    stage.unsent.watch(() => this.unsent[name].push(...stage.unsent.get()));
    stage.begin();
  }

  private look(name: Name): void {
    const talk = this.stages[name].talk.get();
    if (!talk) return;
    const { lines } = talk.chat.state.get();
    this.shown[name].set(
      talk.encounter.id,
      lines.filter(({ state }) => state === 'sent').map(({ text }) => text),
    );
  }
}

/** The time of one page, which ends with it. */
class PageTimers extends FakeTimers {
  isGone = false;
  private readonly shared: FakeTimers;

  constructor(shared: FakeTimers) {
    super();
    this.shared = shared;
  }

  override now(): number {
    return this.shared.now();
  }

  override monotonic(): number {
    return this.shared.monotonic();
  }

  override after(milliseconds: number, callback: () => void): () => void {
    return this.shared.after(milliseconds, () => {
      if (!this.isGone) callback();
    });
  }
}

/** The server's timers: all that it does by itself is to end a wait. */
class HoldTimers extends FakeTimers {
  private readonly life: Life;
  private readonly shared: FakeTimers;

  constructor(life: Life, shared: FakeTimers) {
    super();
    this.life = life;
    this.shared = shared;
  }

  override monotonic(): number {
    return this.shared.monotonic();
  }

  override after(milliseconds: number, callback: () => void): () => void {
    return this.shared.after(milliseconds, () => this.life.happens({ waited: true }, callback));
  }
}

/** Timers that measure by the wall clock: the mistake. */
class WallTimers extends FakeTimers {
  override monotonic(): number {
    return this.now();
  }
}
