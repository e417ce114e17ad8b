/** What the watch looks at twice a second. */
export interface Look {
  /** Frames of the partner decoded since the begin of the peer connection. */
  decoded: number;
  /** Frames shown by the element; null while it need show none: nothing plays, or the page is hidden. */
  shown: number | null;
  /** Whether a track that the partner says it sends is muted here. */
  isMuted: boolean;
}

/** Looks in a row: of two and of two and a half seconds. */
const stuckAfter = 4;
const mutedAfter = 5;

/** Finds out that the picture of the partner comes in and isn't shown, or should come in and doesn't. */
export class PictureWatch {
  private last: Look | null = null;
  private unshown = 0;
  private muted = 0;

  /** Whether the picture is stuck now. */
  take(look: Look): boolean {
    const { last } = this;
    this.last = look;
    this.muted = look.isMuted ? this.muted + 1 : 0;
    const isWatched = look.shown !== null && last?.shown === look.shown;
    const isDecoded = last !== null && look.decoded > last.decoded;
    this.unshown = isWatched && isDecoded ? this.unshown + 1 : isWatched ? this.unshown : 0;
    return this.unshown >= stuckAfter || this.muted >= mutedAfter;
  }
}
