import { spawn } from 'node:child_process'

/** Runs a program by our own Node.js; answers all that it said when it failed, and an empty text when it did not. */
export function complaintOf(root: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part))
    child.on('error', reject)
    child.on('close', code => {
      const all = Buffer.concat(said).toString().trim()
      resolve(code === 0 ? '' : all || `${args[0]} ended with code ${code} and without a word`)
    })
  })
}
