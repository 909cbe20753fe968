import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { sourcesUnder } from './sources.ts'
import { modules } from './ladder.ts'
import { objectionToFile, objectionToPackage } from './direction.ts'
import { moduleOf, type Place, placeOf } from './place.ts'
import { specifiersIn } from './specifiers.ts'

/** One sentence for every import in this repository that goes against the ladder. */
export function wrongImports(root: string): string[] {
  const places = sourcesUnder(root).map(placeOf).filter(isBound)
  return [...placeless(places), ...places.flatMap(from => objectionsTo(from, root))]
}

function objectionsTo(from: Place, root: string): string[] {
  return specifiersIn(from.path, readFileSync(join(root, from.path), 'utf8')).flatMap(specifier => {
    if (!specifier.startsWith('.')) return sentence(from, specifier, objectionToPackage(from, specifier))
    const to = placeOf(posix.join(posix.dirname(from.path), specifier.replace(/\?.*$/, '')))
    return sentence(from, to.path, objectionToFile(from, to))
  })
}

function sentence(from: Place, loaded: string, objection: string | undefined): string[] {
  return objection === undefined ? [] : [`${from.path} loads ${loaded}, which ${objection}.`]
}

function placeless(places: Place[]): string[] {
  const homes = new Set(places.filter(({ area }) => area === 'modules').map(moduleOf))
  return [...homes]
    .filter(name => !modules.includes(name))
    .map(name => `modules/${name} has no place among the modules: name it in tools/check/ladder.ts.`)
}

/** Tests, settings of tools and the workshop may load whatever they like. */
function isBound({ path, area }: Place): boolean {
  return area !== 'workshop' && area !== 'elsewhere' && !/\.(test|config)\.tsx?$/.test(path)
}
