import { writeFile } from 'node:fs/promises'
import { refuse } from '../../platform/refused.ts'
import { exportFor } from '../tables.ts'
import { askOrOpen } from '../with-plenum.ts'
import type { Verb } from './verb.ts'

export const exportVerb: Verb = {
  usage: 'KIND FILE [--on YYYY-MM-DD] [--json]',
  about: `KIND is bodies, terms, people or mandates; the name of FILE ends in .csv or .xlsx.`,
  options: { on: { type: 'string' } },
  async run({ arguments: [kind, file], options: { on }, answer }) {
    if (!kind || !file) return refuse({ code: 'operator.argument_missing', status: 422 })
    const input = { kind, format: file.endsWith('.xlsx') ? 'xlsx' : 'csv', on }
    const table = await askOrOpen('export', input, plenum => exportFor(plenum, input))
    await writeFile(file, Buffer.from(String(table), 'base64'), { mode: 0o600 })
    answer({ file }, `Wrote ${file}`)
  },
}
