import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const entry = fileURLToPath(new URL('worker.ts', import.meta.url))

/**
 * Builds the service worker as one file of its own at the root, where it may serve the whole site. It carries the list of the files
 * of this build, so that a new build is a new worker.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async generateBundle(_, bundle) {
      const built = Object.keys(bundle).filter(name => name.startsWith('assets/'))
      const files = ['index.html', 'early.js', 'plenum.svg', ...built, ...(await partsOfPdfjs())].map(
        name => `/${name}`,
      )
      const name = createHash('sha256').update(files.toSorted().join('\n')).digest('hex').slice(0, 16)
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: await bundled({ name, files }) })
    },
  }
}

/** Character maps stay away: only files in East Asian scripts without fonts of their own need them, and they are half of the size. */
async function partsOfPdfjs(): Promise<string[]> {
  const home = new URL('../../node_modules/pdfjs-dist/', import.meta.url)
  const { default: about } = await import('pdfjs-dist/package.json', { with: { type: 'json' } })
  const folders = await Promise.all(
    ['standard_fonts', 'wasm'].map(async folder => {
      const names = await readdir(new URL(folder, home))
      return names
        .filter(name => !name.endsWith('.wasm'))
        .map(name => `assets/pdfjs-${about.version}/${folder}/${name}`)
    }),
  )
  return folders.flat()
}

async function bundled(shell: { name: string; files: readonly string[] }): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    define: { SHELL: JSON.stringify(shell) },
    build: {
      write: false,
      target: ['safari15.6', 'chrome109', 'firefox115'],
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  })
  const [output] = Array.isArray(made) ? made : [made]
  const script = output && 'output' in output ? output.output[0] : undefined
  if (!script) throw new Error('the service worker was not built')
  return script.code
}
