import { shared, sharedPlatform, workshop } from './ladder.ts'

/** Where a file of the repository stands on the ladder. */
export interface Place {
  path: string
  area: 'packages' | 'platform' | 'modules' | 'server' | 'ui' | 'web' | 'workshop' | 'elsewhere'
  /** `modules/bodies` or `packages/ledger`; elsewhere the area itself. */
  home: string
  /** The path inside its home. */
  inside: string
  /** Where it runs: only on the server, only in browsers, or on both sides. */
  runs: 'server' | 'browser' | 'both'
}

/** Finds the place of a path, which is relative to the repository's root and written with slashes. */
export function placeOf(path: string): Place {
  const [first = '', second = ''] = path.split('/')
  const area = areas.find(name => name === first) ?? (workshop.includes(first) ? 'workshop' : 'elsewhere')
  const home = area === 'modules' || area === 'packages' ? `${first}/${second}` : first
  const inside = path.slice(home.length + 1)
  return { path, area, home, inside, runs: sideOf(path, area, inside) }
}

/** The name of a module, as the ladder has it. */
export function moduleOf({ home }: Place): string {
  return home.slice('modules/'.length)
}

const areas = ['packages', 'platform', 'modules', 'server', 'ui', 'web'] as const

function sideOf(path: string, area: Place['area'], inside: string): Place['runs'] {
  if (area === 'ui' || area === 'web' || (area === 'modules' && inside.startsWith('web/'))) return 'browser'
  if (area === 'packages' || sharedPlatform.includes(path)) return 'both'
  // A contract that is too long for one file is a folder behind it.
  if (area === 'modules' && (shared.includes(inside) || inside.startsWith('contract/'))) return 'both'
  return area === 'platform' && shared.includes(inside.split('/').at(-1) ?? '') ? 'both' : 'server'
}
