/** The storage of a tab, which a test may take away. */
export class FakeStorage {
  isForbidden = false;
  private readonly items = new Map<string, string>();

  get(): Storage {
    if (this.isForbidden) throw new DOMException('', 'SecurityError');
    return {
      getItem: (key: string) => this.items.get(key) ?? null,
      setItem: (key: string, value: string) => void this.items.set(key, value),
      removeItem: (key: string) => void this.items.delete(key),
    } as Storage;
  }
}
