/** How long a text is as the server counts, by code point: most emoji are one and not two. */
export function codePointLength(text: string): number {
  return Array.from(text).length;
}
