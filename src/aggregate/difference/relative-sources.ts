/** The folder that all paths have in common, with its slash; empty if none. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  let folder = first.slice(0, first.lastIndexOf('/') + 1)
  while (folder !== '' && others.some((path) => !path.startsWith(folder)))
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1)
  return folder
}

/**
 * Names under which the sources of two rounds are the same file: without the folder that all of a round stand in, because
 * a round is often a folder of its own. Where both rounds have one file, that is the same one whatever it is called.
 * `relativeSources(['mai/svar.csv', 'mai/brev.txt'], ['juni/svar.csv', 'juni/notat.md'])` →
 * `[['svar.csv', 'brev.txt'], ['svar.csv', 'notat.md']]`
 * @param before - paths of the earlier round, each once
 * @param after - those of the later
 */
export function relativeSources(before: readonly string[], after: readonly string[]): [string[], string[]] {
  if (before.length === 1 && after.length === 1) return [[''], ['']]
  const cut = (paths: readonly string[]): string[] => {
    const { length } = commonFolder(paths)
    return paths.map((path) => path.slice(length))
  }
  return [cut(before), cut(after)]
}
