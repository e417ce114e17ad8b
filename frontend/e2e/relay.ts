import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const paths = ['/usr/bin/turnserver', '/usr/local/bin/turnserver', '/opt/homebrew/bin/turnserver'];

/** Where coturn is installed, or undefined. */
export function findCoturn(): string | undefined {
  return [process.env.COTURN, ...paths].find((file) => file !== undefined && existsSync(file));
}

/** coturn as payara-config sets it up, but for this machine alone. */
export class Relay {
  readonly url: string;
  readonly secret: string;
  private readonly process: ChildProcess;

  constructor(port: number, secret: string) {
    this.secret = secret;
    this.url = `turn:127.0.0.1:${String(port)}?transport=udp`;
    const folder = path.join(root, 'target', 'relay');
    mkdirSync(folder, { recursive: true });
    const shipped = readFileSync(path.join(root, 'payara-config', 'turnserver.conf'), 'utf8');
    const adapted = path.join(folder, 'turnserver.conf');
    writeFileSync(adapted, this.onLoopback(shipped, port));
    const files = ['--pidfile', path.join(folder, 'pid'), '--log-file', path.join(folder, 'log')];
    this.process = spawn(
      findCoturn() ?? 'turnserver',
      ['-c', adapted, '--userdb', path.join(folder, 'users'), ...files, '--simple-log'],
      { stdio: 'ignore' },
    );
  }

  /** Returns when it has ended, and its port is free. */
  async end(): Promise<void> {
    const ended = new Promise((end) => this.process.once('exit', end));
    this.process.kill();
    await ended;
  }

  /** The settings that an operator adapts, without the rule that forbids loopback, where both partners are. */
  private onLoopback(config: string, port: number): string {
    const settings: Record<string, string> = {
      'static-auth-secret': this.secret,
      'listening-ip': '127.0.0.1',
      'relay-ip': '127.0.0.1',
      'listening-port': String(port),
    };
    const lines = config
      .split('\n')
      .filter(
        (line) =>
          !/^(tls-listening-port|cert|pkey|no-dtls|listening-ip=.*:|denied-peer-ip=127\.)/.test(
            line,
          ),
      )
      .map((line) => {
        const [name = ''] = line.split('=');
        return name in settings ? `${name}=${settings[name] ?? ''}` : line;
      });
    return [...lines, 'no-tls', 'no-dtls', 'allow-loopback-peers', ''].join('\n');
  }
}
