import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

/** `npx vite build --config web/vite.config.ts` writes `web/dist`; `npx vite --config web/vite.config.ts` serves while developing. */
export default defineConfig({
  root: here,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Old tablets are normal in a hall.
    target: ['safari15.6', 'chrome109', 'firefox115'],
    // The content security policy allows files of our own and no data in their place.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
  },
  server: {
    port: 4001,
    // The host stays as the browser sent it, or the server would take the page for a foreign one.
    proxy: { '/api': { target: process.env['PLENUM_DEV_SERVER'] ?? 'http://127.0.0.1:4000', changeOrigin: false } },
  },
})
