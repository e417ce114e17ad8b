import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

interface Connection {
  client: Socket;
  upstream: Socket;
}

/** A TCP proxy between a browser and the server, through which a test can interrupt their connections. */
export class TcpProxy {
  private readonly server: Server;
  private readonly connections = new Set<Connection>();
  private isDisconnected = false;
  private isFrozen = false;
  private isHolding = false;
  private handshakeHeld: () => void = () => undefined;

  private constructor(server: Server) {
    this.server = server;
    server.on('connection', (client) => this.accept(client));
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
    for (const { client, upstream } of this.connections) {
      client.resetAndDestroy();
      upstream.resetAndDestroy();
    }
  }

  reconnect(): void {
    this.isDisconnected = false;
  }

  /**
   * Forwards nothing and closes nothing, as a network that loses every packet; after so many milliseconds it forwards
   * again, and first what came meanwhile.
   */
  freeze(duration = Infinity): void {
    this.isFrozen = true;
    if (duration !== Infinity) setTimeout(() => this.thaw(), duration);
    for (const { client, upstream } of this.connections) {
      client.unpipe().pause();
      upstream.unpipe().pause();
    }
  }

  /**
   * Accepts connections again, but holds what the server answers until `release`.
   *
   * @returns when the server has accepted a socket and the browser has not heard of it
   */
  reconnectHolding(): Promise<void> {
    this.isHolding = true;
    this.reconnect();
    return new Promise((held) => {
      this.handshakeHeld = held;
    });
  }

  release(): void {
    this.isHolding = false;
    for (const connection of this.connections) this.forward(connection);
  }

  close(): void {
    this.disconnect();
    this.server.close();
  }

  private thaw(): void {
    this.isFrozen = false;
    for (const connection of this.connections) this.forward(connection);
  }

  private accept(client: Socket): void {
    if (this.isDisconnected) {
      client.on('error', () => undefined).resetAndDestroy();
      return;
    }
    const connection = { client, upstream: connect(Number(process.env.E2E_PORT), '127.0.0.1') };
    const { upstream } = connection;
    this.connections.add(connection);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      from.on('error', () => undefined);
      from.on('close', () => {
        this.connections.delete(connection);
        to.destroy();
      });
    }
    this.forward(connection);
  }

  private forward({ client, upstream }: Connection): void {
    if (this.isFrozen) return;
    client.unpipe().pipe(upstream);
    if (!this.isHolding) upstream.unpipe().pipe(client);
    else
      upstream.once('readable', () => {
        const answer = upstream.read() as Buffer | null;
        if (!answer) return;
        upstream.unshift(answer);
        if (answer.toString('latin1').startsWith('HTTP/1.1 101')) this.handshakeHeld();
      });
  }
}
