import { type Browser, chromium } from 'playwright-core'

/** Debian's own Chromium, which finds this machine and no other. */
export function openChromium(): Promise<Browser> {
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  ]
  // Without a language that has more letters than English, files with Vietnamese names are all called "download".
  const env = { ...process.env, LANG: 'C.UTF-8' }
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet, env })
}
