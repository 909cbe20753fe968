import { createWriteStream } from 'node:fs'
import { lstat, readFile, readdir, readlink } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack, type Pack } from 'tar-stream'
import { refuse } from '../../platform/refused.ts'
import type { Verb } from './verb.ts'

const root = join(import.meta.dirname, '../..')
const ours = ['server', 'modules', 'platform', 'packages', 'rulebook', 'migrations', 'docs', 'web/dist', 'openapi.json']
const aboutUs = ['package.json', 'package-lock.json', 'README.md', 'SECURITY.md', 'CHANGELOG.md', 'LICENSE']
const isTest = /\.test\.ts$|(^|\/)node_modules\/\.cache\//

export const bundle: Verb = {
  usage: '[FILE] [--json]',
  about: `FILE is where the archive goes (default: ./plenum-VERSION-PLATFORM.tar.gz). It holds the runtime, the engine, the modules, the
built web app and the fonts. On the other machine: unpack it, enter the folder, run ./plenum start. For the platform of
this machine only.`,
  async run({ arguments: [file], answer, say }) {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    const name = `plenum-${version}-${process.platform}-${process.arch}`
    const target = file ?? `${name}.tar.gz`
    await lstat(join(root, 'web/dist/index.html')).catch(() => refuse({ code: 'bundle.web_missing', status: 409 }))
    say(`Packing ${name} …`)
    const tar = pack()
    const written = pipeline(tar, createGzip({ level: 6 }), createWriteStream(target))
    for (const path of [...ours, ...aboutUs, ...(await neededPackages())]) await add(tar, path, name)
    await addText(tar, `${name}/plenum`, launcher, 0o755)
    tar.finalize()
    await written
    answer({ file: target }, `Wrote ${target}. On the other machine: tar xf it, then ./${name}/plenum start`)
  },
}

const launcher = `#!/bin/sh
# Starts Plenum with the runtime that came with it.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
for node in "$here"/node_modules/node-*/bin/node; do
  [ -x "$node" ] && exec "$node" "$here/server/cli.ts" "$@"
done
echo "The runtime is missing from $here/node_modules" >&2
exit 70
`

/** Installed packages that a running server needs on this platform: all of the lockfile that are not for development. */
async function neededPackages(): Promise<string[]> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>
  }
  const wanted = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev)
  const found = await Promise.all(wanted.map(async ([path]) => ((await exists(join(root, path))) ? path : undefined)))
  // A package inside another one comes along with it.
  return found.filter(path => path !== undefined).filter(path => path.lastIndexOf('node_modules/') === 0)
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

async function add(tar: Pack, path: string, top: string): Promise<void> {
  const whole = join(root, path)
  const about = await lstat(whole).catch(() => undefined)
  const name = `${top}/${relative(root, whole)}`
  if (!about || isTest.test(name)) return
  if (about.isDirectory()) {
    for (const child of (await readdir(whole)).toSorted()) await add(tar, join(path, child), top)
    return
  }
  if (about.isSymbolicLink()) {
    tar.entry({ name, type: 'symlink', linkname: await readlink(whole) }, '')
    return
  }
  await addBytes(tar, name, await readFile(whole), about.mode & 0o777)
}

function addText(tar: Pack, name: string, text: string, mode: number): Promise<void> {
  return addBytes(tar, name, Buffer.from(text), mode)
}

async function addBytes(tar: Pack, name: string, bytes: Buffer, mode: number): Promise<void> {
  await pipeline(Readable.from([bytes]), tar.entry({ name, mode, size: bytes.length }))
}
