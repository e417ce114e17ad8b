/** Whether there is a word for what the server calls so. */
export function isKey<T extends object>(name: string, words: T): name is keyof T & string {
  return Object.hasOwn(words, name);
}
