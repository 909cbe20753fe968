import { setTimeout } from 'node:timers/promises'

// Run beside a server that nobody else can reach: node probe.ts ADDRESS PATH ... Prints how each path was answered.
const [address = '', ...paths] = process.argv.slice(2)
while (!(await fetch(`${address}/readyz`).catch(() => undefined))?.ok) await setTimeout(50)
const statuses = await Promise.all(paths.map(async path => [path, (await fetch(address + path)).status]))
const outside = await fetch('http://192.0.2.1/').then(
  ({ status }) => `answered ${status}`,
  (error: Error) => String((error.cause as { code?: unknown }).code),
)
process.stdout.write(JSON.stringify({ statuses: Object.fromEntries(statuses) as unknown, outside }))
