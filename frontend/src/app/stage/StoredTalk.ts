import * as v from 'valibot';

/** What a page that is loaded again needs to take its talk up: the encounter, and which devices were on. */
const storedTalk = v.object({
  encounter: v.string(),
  audio: v.boolean(),
  video: v.boolean(),
  muted: v.boolean(),
});

export type ResumableTalk = v.InferOutput<typeof storedTalk>;

const key = 'serendip.talk';

/** Keeps the running talk in the storage of this tab. Storage may throw, and a talk goes on without it. */
export class StoredTalk {
  private readonly storage: () => Storage;

  constructor(storage: () => Storage) {
    this.storage = storage;
  }

  recall(): ResumableTalk | null {
    try {
      return v.parse(storedTalk, JSON.parse(this.storage().getItem(key) ?? ''));
    } catch {
      return null;
    }
  }

  remember(talk: ResumableTalk): void {
    try {
      this.storage().setItem(key, JSON.stringify(talk));
    } catch {
      // the talk can't be taken up again, which is all that is lost
    }
  }

  forget(): void {
    try {
      this.storage().removeItem(key);
    } catch {
      // there was nothing
    }
  }
}
