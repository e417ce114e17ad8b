/** The channels between the tabs of a browser. What is posted is heard at once, by all others. */
export class FakeChannels {
  readonly all: FakeChannel[] = [];

  open(): BroadcastChannel {
    const channel = new FakeChannel(this);
    this.all.push(channel);
    return channel as unknown as BroadcastChannel;
  }
}

class FakeChannel extends EventTarget {
  private readonly channels: FakeChannels;

  constructor(channels: FakeChannels) {
    super();
    this.channels = channels;
  }

  postMessage(data: unknown): void {
    for (const other of [...this.channels.all])
      if (other !== this) other.dispatchEvent(new MessageEvent('message', { data }));
  }

  close(): void {
    const index = this.channels.all.indexOf(this);
    if (index >= 0) this.channels.all.splice(index, 1);
  }
}
