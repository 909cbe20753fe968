import { isBuiltin } from 'node:module'
import { faces, forPackages, modules, shared } from './ladder.ts'
import { moduleOf, type Place } from './place.ts'

/** What is wrong with one file of ours loading another, as the end of a sentence; nothing when it may. */
export function objectionToFile(from: Place, to: Place): string | undefined {
  if (to.path.startsWith('..')) return 'lies outside the repository'
  if (!/\.\w+$/.test(to.path)) return 'needs its whole name, extension included'
  if (to.area === 'workshop') return `serves those who build Plenum: what runs must not need ${to.home}`
  if (from.area === 'packages') return outsideOfPackage(from, to)
  if (isAbove(from, to)) return `stands above ${from.home}: imports go down the ladder only`
  if (to.area === 'modules') return ofModule(from, to)
  return acrossSides(from, to)
}

/** The same for what comes from npm or from Node.js itself. */
export function objectionToPackage(from: Place, name: string): string | undefined {
  if (from.area === 'packages' && !forPackages.test(name))
    return `is more than ${from.home} may load; tools/check/ladder.ts lists what packages may`
  if (from.runs !== 'server' && isBuiltin(name)) return 'does not exist in browsers, where this file runs too'
  return undefined
}

function outsideOfPackage(from: Place, to: Place): string | undefined {
  return from.home === to.home ? undefined : `lies outside ${from.home}, which must be usable alone`
}

const serverLadder = ['packages', 'platform', 'modules', 'server']
const browserLadder = ['ui', 'modules', 'web']

function isAbove(from: Place, to: Place): boolean {
  const ladder = to.runs === 'browser' && from.runs === 'browser' ? browserLadder : serverLadder
  if (!ladder.includes(from.area) || !ladder.includes(to.area)) return false
  return ladder.indexOf(to.area) > ladder.indexOf(from.area)
}

function ofModule(from: Place, to: Place): string | undefined {
  if (from.area === 'modules' && from.home !== to.home) {
    if (rungOf(to) > rungOf(from)) return `comes after ${from.home}: listen to it instead`
    const hidden = from.runs === 'server' && to.runs !== 'browser' && !faces.includes(to.inside)
    if (hidden) return `is private: of ${to.home}, other modules may load ${faces.join(', ')}`
  }
  return acrossSides(from, to)
}

function rungOf(place: Place): number {
  return modules.indexOf(moduleOf(place))
}

function acrossSides(from: Place, to: Place): string | undefined {
  if (from.runs !== 'browser' && to.runs === 'browser') return 'runs in browsers only'
  if (from.runs === 'server' || to.runs !== 'server' || to.area === 'elsewhere') return undefined
  if (to.area === 'modules')
    return `stays on the server: of ${to.home}, browsers may load ${shared.join(', ')} and web/`
  if (to.area === 'platform')
    return 'stays on the server: tools/check/ladder.ts says what of the platform runs in browsers'
  return 'stays on the server'
}
