import { constants } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { refuse } from '../../platform/refused.ts'
import { exportFor } from '../tables.ts'
import { askOrOpen } from '../with-plenum.ts'
import type { Verb } from './verb.ts'

export const exportVerb: Verb = {
  usage: 'KIND FILE [--on YYYY-MM-DD] [--json]',
  about: `KIND is bodies, terms, people or mandates; the name of FILE ends in .csv or .xlsx. A symbolic link is not followed.`,
  options: { on: { type: 'string' } },
  async run({ arguments: [kind, file], options: { on }, answer }) {
    if (!kind || !file) return refuse({ code: 'operator.argument_missing', status: 422 })
    const input = { kind, format: file.endsWith('.xlsx') ? 'xlsx' : 'csv', on }
    const table = await askOrOpen('export', input, plenum => exportFor(plenum, input))
    await write(file, Buffer.from(String(table), 'base64'))
    answer({ file }, `Wrote ${file}`)
  },
}

/** Whoever may write into the folder must not turn what an operator writes against another file. */
async function write(file: string, table: Uint8Array): Promise<void> {
  const flag = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0)
  await writeFile(file, table, { mode: 0o600, flag }).catch(() =>
    refuse({ code: 'operator.file_unwritable', status: 409, facts: { file } }),
  )
}
