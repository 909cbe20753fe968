import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeOf } from './place.ts'
import { sourcesUnder } from './sources.ts'

/**
 * One sentence for every file that runs in browsers and looks behind in a regular expression: Safari before 16.4 refuses to
 * read the whole file then.
 */
export function lookingBehind(root: string): string[] {
  return sourcesUnder(root)
    .filter(path => placeOf(path).runs !== 'server' && !/\.(test|config)\.tsx?$/.test(path))
    .filter(path => /\(\?<[=!]/.test(readFileSync(join(root, path), 'utf8')))
    .map(path => `${path} looks behind in a regular expression, which Safari before 16.4 cannot read.`)
}
