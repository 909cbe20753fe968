import { parseArgs } from 'node:util'
import type { Row } from './row.ts'

/** What can be measured; each answers its rows after cleaning up behind itself. */
const benches: Record<string, () => Promise<{ measure: () => Promise<Row[]> }>> = {
  citations: () => import('./citations/citations.ts'),
  fanout: () => import('./fanout/fanout.ts'),
  import: () => import('./import/import.ts'),
  reading: () => import('./reading/reading.ts'),
  register: () => import('./register/register.ts'),
  room: () => import('./room/room.ts'),
  scale: () => import('./scale/scale.ts'),
  shelf: () => import('./shelf/shelf.ts'),
  start: () => import('./start/start.ts'),
  text: () => import('./text/text.ts'),
  writing: () => import('./writing/writing.ts'),
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const [name = ''] = positionals
const bench = benches[name]
if (bench && positionals.length === 1) {
  const { measure } = await bench()
  const rows = await measure()
  console.log(values.json ? JSON.stringify({ bench: name, rows }) : rows.map(sentence).join('\n'))
} else {
  console.error(`usage: npm run --silent bench -- NAME [--json]   (NAME: ${Object.keys(benches).join(', ')})`)
  process.exitCode = 2
}

function sentence({ what, value, unit, against, ratio, aim, holds }: Row): string {
  const compared = against ? `  against ${against.value} ${unit} (${against.what}): ${ratio} x` : ''
  const judged = aim ? `  aim ${aim}: ${holds ? 'holds' : 'DOES NOT HOLD'}` : ''
  return `${what}: ${value} ${unit}${compared}${judged}`
}
