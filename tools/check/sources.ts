import { readdirSync } from 'node:fs'
import { join, posix, sep } from 'node:path'

/** The paths of all program files that stand on the ladder, relative to the root and written with slashes. */
export function sourcesUnder(root: string): string[] {
  return ['packages', 'platform', 'modules', 'server', 'ui', 'web'].flatMap(folder => {
    const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    return paths
      .map(path => posix.join(folder, path.split(sep).join('/')))
      .filter(path => /\.(ts|tsx|mjs)$/.test(path) && !path.startsWith('web/dist/'))
  })
}
