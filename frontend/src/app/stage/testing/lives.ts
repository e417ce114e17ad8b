import { Life } from './Life';
import type { LifeRecord } from './LifeRecord';
import { names, type Name, type PlantedBug } from './ModelServer';

const steps = 18;
const hour = 3_600_000;
/** Long enough for every hold, restart and wait to be over. */
const quiet = 60_000;

/** Lives one random life to its end. */
export async function live(
  seed: number,
  bug: PlantedBug | 'wall clock used' | null,
): Promise<{ broken: string[]; record: LifeRecord }> {
  const life = new Life(seed, bug);
  await life.pass(1_000);
  for (const name of names) life.seek(name);
  await life.pass(1_000);
  for (let step = 0; step < steps; step += 1) {
    await act(life);
    await life.pass(500 * Math.floor(life.random() * 5));
  }
  for (const name of names) life.cut[name] = false;
  life.start();
  await life.pass(quiet);
  // a restart may have begun just now: within three messages it is done
  for (let message = 0; message < 3 && negotiation(life).length > 0; message += 1)
    await life.pass(500);
  const broken = [agreement(life), negotiation(life), names.flatMap((name) => lines(life, name))];
  return { broken: broken.flat(), record: life.record };
}

async function act(life: Life): Promise<void> {
  const { random } = life;
  const name: Name = random() < 0.5 ? 'a' : 'b';
  const dice = random();
  if (dice < 0.3) life.say(name);
  else if (dice < 0.42) life.cut[name] = !life.cut[name];
  else if (dice < 0.52) life.breakOff(name);
  else if (dice < 0.58) life.reload(name);
  else if (dice < 0.64) life.stages[name].leave(random() < 0.5);
  else if (dice < 0.74) life.seek(name);
  else if (dice < 0.8) life.setWallClock((random() - 0.5) * 20 * hour);
  else if (dice < 0.88) life.restart(random() < 0.5);
  else if (dice < 0.96) life.start();
  else await life.pass(random() < 0.5 ? 12_000 : 30_000);
}

/** (a), (c), (d): with lines open both clients and the server agree on who talks. */
function agreement(life: Life): string[] {
  return names.flatMap((name) => {
    const stage = life.stages[name];
    const line = stage.connection.state.get().kind;
    if (line !== 'open') return [`${name} has no line: ${line}`];
    const mine = stage.talk.get()?.encounter.id ?? null;
    const theirs = life.server.talk?.id ?? null;
    if (mine !== theirs) return [`(a) ${name} is in ${mine}, and the server has ${theirs}`];
    const state = stage.talk.get()?.state.get();
    if (state && (state.isServerAway || state.partner !== 'here'))
      return [`${name} is told ${JSON.stringify(state)} though all are here`];
    const session = stage.session.get();
    const ended = session.kind === 'parted' && session.reason !== 'server-away';
    if (ended && session.reason !== 'left' && !life.server.ends.has(session.encounter.id))
      return [`(d) ${name} parted for no reason`];
    return [];
  });
}

/** (b): both peer connections are stable and have what the other described. */
function negotiation(life: Life): string[] {
  if (life.server.talk?.mode !== 'video') return [];
  return names.flatMap((name) => {
    const peer = life.fakes[name].peers.at(-1);
    const isDone = peer?.signalingState === 'stable' && peer.remoteDescription !== null;
    return isDone ? [] : [`(b) ${name} is in ${peer?.signalingState ?? 'no connection'}`];
  });
}

/** (e): what I said is shown to the partner once and in order, or told as not sent. */
function lines(life: Life, name: Name): string[] {
  const partner = name === 'a' ? 'b' : 'a';
  const broken: string[] = [];
  for (const [talk, shown] of life.shown[partner]) {
    const mine = life.said.filter((each) => each.from === name && each.talk === talk);
    const seen = shown.filter((text) => mine.some((each) => each.text === text));
    const order = mine.map(({ text }) => text).filter((text) => seen.includes(text));
    if (JSON.stringify(seen) !== JSON.stringify(order))
      broken.push(`(e) ${partner} was shown ${seen.join()} of ${order.join()}`);
    if (life.server.talk?.id !== talk || life.reloaded.has(partner) || life.reloaded.has(name))
      continue;
    const missing = mine.filter(({ text }) => !seen.includes(text));
    if (missing.length > 0)
      broken.push(`(e) ${partner} was never shown ${missing.map(({ text }) => text).join()}`);
  }
  return broken;
}
