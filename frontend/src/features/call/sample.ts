/** What the statistics of a peer connection say at one moment. Counts are since the begin of the connection. */
export interface Sample {
  /** Packets with sound or picture of the partner. */
  mediaPackets: number;
  /** The same, and messages over the data channel. */
  packets: number;
  lost: number;
  framesDecoded: number;
  /** The share of my packets that the partner lost lately, from 0 to 1. */
  lostThere: number;
  /** In seconds. */
  roundTrip: number;
  /** In bits a second; null where it is unknown. */
  outgoingBitrate: number | null;
}

interface Statistics {
  type: string;
  packetsReceived?: number;
  packetsLost?: number;
  framesDecoded?: number;
  messagesReceived?: number;
  fractionLost?: number;
  roundTripTime?: number;
  availableOutgoingBitrate?: number;
}

export function sampleOf(report: RTCStatsReport): Sample {
  const all: Statistics[] = [];
  report.forEach((each: Statistics) => all.push(each));
  const of = (type: string) => all.filter((each) => each.type === type);
  const media = of('inbound-rtp');
  const seenThere = of('remote-inbound-rtp');
  const mediaPackets = sum(media.map((each) => each.packetsReceived));
  const messages = sum(of('data-channel').map((each) => each.messagesReceived));
  const bitrates = of('candidate-pair').flatMap((each) => each.availableOutgoingBitrate ?? []);
  return {
    mediaPackets,
    packets: mediaPackets + messages,
    lost: sum(media.map((each) => each.packetsLost)),
    framesDecoded: sum(media.map((each) => each.framesDecoded)),
    lostThere: Math.max(0, ...seenThere.map((each) => each.fractionLost ?? 0)),
    roundTrip: Math.max(0, ...seenThere.map((each) => each.roundTripTime ?? 0)),
    outgoingBitrate: bitrates.length === 0 ? null : Math.max(...bitrates),
  };
}

function sum(numbers: (number | undefined)[]): number {
  return numbers.reduce<number>((total, each) => total + (each ?? 0), 0);
}
