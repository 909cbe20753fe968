import react from '@vitejs/plugin-react'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'
import { serviceWorker } from './service-worker/build.config.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** `npx vite build --config web/vite.config.ts` writes `web/dist`; `npx vite --config web/vite.config.ts` serves while developing. */
export default defineConfig({
  root: here,
  plugins: [react(), partsOfPdfjs(), serviceWorker(), compressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Old tablets are normal in a hall.
    target: ['safari15.6', 'chrome109', 'firefox115'],
    // The content security policy allows files of our own and no data in their place.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
  },
  server: {
    port: 4001,
    // The host stays as the browser sent it, or the server would take the page for a foreign one.
    proxy: { '/api': { target: process.env['PLENUM_DEV_SERVER'] ?? 'http://127.0.0.1:4000', changeOrigin: false } },
  },
})

/**
 * Lays what pdf.js fetches by itself into a folder of its version: character maps and fonts for files that bring none, and
 * decoders of scanned pictures that need no WebAssembly, which old tablets and our content security policy do not allow.
 */
function partsOfPdfjs(): Plugin {
  const home = join(here, '../node_modules/pdfjs-dist')
  return {
    name: 'parts-of-pdfjs',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }
      const to = join(dir, 'assets', `pdfjs-${version}`)
      for (const folder of ['cmaps', 'standard_fonts'])
        await cp(join(home, folder), join(to, folder), { recursive: true })
      await cp(join(home, 'wasm'), join(to, 'wasm'), { recursive: true, filter: path => !path.endsWith('.wasm') })
    },
  }
}

/** Leaves a `.br` and a `.gz` beside every text, so that the server sends a third of the bytes without work of its own. */
function compressed(): Plugin {
  const ways = { br: promisify(brotliCompress), gz: promisify(gzip) }
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }, files) {
      const texts = Object.keys(files).filter(name => /\.(js|css|html)$/.test(name))
      for (const name of texts) {
        const path = join(dir, name)
        const text = await readFile(path)
        for (const [ending, compress] of Object.entries(ways))
          await writeFile(`${path}.${ending}`, await compress(text))
      }
    },
  }
}
