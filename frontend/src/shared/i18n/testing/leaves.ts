type Tree = string | { readonly [key: string]: Tree };

/** The messages of a translation, each with its path. */
export function leavesOf(tree: Tree, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, value]) => leavesOf(value, `${path}.${key}`));
}
