/** Whether the translations have a key that the server sent. */
export function isKey<T extends object>(name: string, words: T): name is keyof T & string {
  return Object.hasOwn(words, name);
}
