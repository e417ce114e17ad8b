import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A cable between a browser and the server, which a test may cut and mend. */
export class Cable {
  private readonly server: Server;
  private readonly strands = new Set<Socket>();
  private isCut = false;
  private isFrozen = false;

  private constructor(server: Server) {
    this.server = server;
    server.on('connection', (near) => this.join(near));
  }

  static async lay(): Promise<Cable> {
    const server = createServer();
    await new Promise<void>((laid) => server.listen(0, '127.0.0.1', laid));
    return new Cable(server);
  }

  get url(): string {
    return `http://localhost:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** Every connection ends without a word, and none comes through. */
  cut(): void {
    this.isCut = true;
    for (const strand of this.strands) strand.resetAndDestroy();
  }

  /** Nothing comes through any more, and nobody is told: as if the machine at the end had frozen. */
  freeze(): void {
    this.isFrozen = true;
    for (const strand of this.strands) strand.unpipe().pause();
  }

  mend(): void {
    this.isCut = false;
  }

  remove(): void {
    this.cut();
    this.server.close();
  }

  private join(near: Socket): void {
    if (this.isFrozen) {
      this.strands.add(near.pause());
      near.on('error', () => undefined);
      return;
    }
    if (this.isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(Number(process.env.E2E_PORT), '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.strands.add(from);
      from.on('error', () => undefined);
      from.on('close', () => {
        this.strands.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}
