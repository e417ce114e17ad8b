/** From 0, guessed at once, to 4, hardly ever. */
export type Score = 0 | 1 | 2 | 3 | 4;

/** The dictionaries are large, so they come only when somebody begins to choose a password. */
export async function loadEstimate(): Promise<(password: string, ownWords: string[]) => Score> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: common.dictionary,
    graphs: common.adjacencyGraphs,
  });
  // the estimate takes longer for a longer text, and the first 64 characters suffice for it
  return (password, ownWords) => zxcvbn.check(password.slice(0, 64), ownWords).score;
}
