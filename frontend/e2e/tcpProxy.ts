import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A TCP proxy between a browser and the server, through which a test can interrupt their connections. */
export class TcpProxy {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private isDisconnected = false;
  private isFrozen = false;

  private constructor(server: Server) {
    this.server = server;
    server.on('connection', (client) => this.forward(client));
  }

  static async start(): Promise<TcpProxy> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new TcpProxy(server);
  }

  get url(): string {
    return `http://localhost:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** Resets every connection, and refuses new ones until `reconnect`. */
  disconnect(): void {
    this.isDisconnected = true;
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  /** Forwards nothing more and closes nothing, as if the other machine had frozen. */
  freeze(): void {
    this.isFrozen = true;
    for (const socket of this.sockets) socket.unpipe().pause();
  }

  reconnect(): void {
    this.isDisconnected = false;
  }

  close(): void {
    this.disconnect();
    this.server.close();
  }

  private forward(client: Socket): void {
    if (this.isFrozen) {
      this.sockets.add(client.pause());
      client.on('error', () => undefined);
      return;
    }
    if (this.isDisconnected) {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(Number(process.env.E2E_PORT), '127.0.0.1');
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.sockets.add(from);
      from.on('error', () => undefined);
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}
