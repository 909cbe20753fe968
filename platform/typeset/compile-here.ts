import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Typst } from './typeset.ts'

/** No such folder is there, so nothing in it can be read; what is mapped into it is never written to the disk. */
const nowhere = join(import.meta.dirname, 'nowhere')

/** Compiles in this thread, which it holds until it is done. Throws on a source that does not compile. */
export function compileHere({ source, pictures, bound = {} }: Typst): Uint8Array<ArrayBuffer> {
  const compiler = NodeCompiler.create({ workspace: nowhere, fontArgs: [{ fontBlobs: fonts() }] })
  for (const [path, bytes] of Object.entries(pictures)) {
    const decodes = isPicture(compiler, path, bytes)
    compiler.mapShadow(join(nowhere, path), Buffer.from(decodes ? bytes : blank))
  }
  const pages: Record<string, number> = {}
  for (const [path, bytes] of Object.entries(bound)) {
    compiler.mapShadow(join(nowhere, path), Buffer.from(bytes))
    pages[path] = pagesOf(compiler, path)
  }
  const { result, faults } = compiled(compiler, source, { pages: JSON.stringify(pages) })
  if (!result) throw new Error(`The text does not compile: ${faults}`)
  return new Uint8Array(compiler.pdf(result, { pdfTags: true }))
}

function fonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url)
  return ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(cut =>
    readFileSync(resolve(`@expo-google-fonts/tinos/${cut}/Tinos_${cut}.ttf`)),
  )
}

function isPicture(compiler: NodeCompiler, path: string, bytes: Uint8Array): boolean {
  compiler.mapShadow(join(nowhere, path), Buffer.from(bytes))
  return compiled(compiler, `#image(${JSON.stringify(path)}, width: 1pt)`).result !== null
}

/** How many pages of a PDF can be put into another one: all of them, or none. */
function pagesOf(compiler: NodeCompiler, path: string): number {
  const shows = (from: number, to: number) =>
    compiled(compiler, `#for n in range(${from}, ${to + 1}) { image(${JSON.stringify(path)}, page: n, width: 1pt) }`)
  let least = 0
  let most = 1
  while (shows(most, most).result) [least, most] = [most, most * 2]
  // The last page lies between one that is there and one that is not.
  while (most - least > 1) {
    const middle = least + Math.floor((most - least) / 2)
    if (shows(middle, middle).result) least = middle
    else most = middle
  }
  const { result } = shows(1, least)
  return result && isWritable(compiler, result) ? least : 0
}

/** A newer kind of PDF is read and yet cannot be written into ours; that is found out only by writing. */
function isWritable(compiler: NodeCompiler, result: NodeTypstDocument): boolean {
  try {
    return compiler.pdf(result, { pdfTags: true }).byteLength > 0
  } catch {
    return false
  }
}

function compiled(compiler: NodeCompiler, source: string, inputs: Record<string, string> = {}) {
  const outcome = compiler.compile({ mainFileContent: source, inputs })
  if (!outcome.hasError()) return { result: outcome.result, faults: '' }
  const faults = outcome.takeDiagnostics()?.shortDiagnostics ?? []
  return { result: null, faults: JSON.stringify(faults.slice(0, 3)) }
}

/** A PNG of one white dot. */
const blank = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
)
