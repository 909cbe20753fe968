import { readFile } from 'node:fs/promises'
import type { Imported } from '../../modules/imports/index.ts'
import { readConfig } from '../../platform/config/index.ts'
import { refuse } from '../../platform/refused.ts'
import { sayIn } from '../../platform/words.ts'
import { words } from '../house.ts'
import { importFor } from '../tables.ts'
import { askOrOpen } from '../with-plenum.ts'
import type { Verb } from './verb.ts'

export const importVerb: Verb = {
  usage: 'FILE [--kind bodies|terms|people|mandates] [--sheet NAME] [--json]',
  about: `What the table holds is told from its columns when --kind is left out. Rows that are faulty are left out and listed with the
reason, and the rest is taken over. Ends with 1 when rows were left out. The same file a second time changes nothing.`,
  options: { kind: { type: 'string' }, sheet: { type: 'string' } },
  async run({ arguments: [file], options: { kind, sheet }, say, answer }) {
    if (!file) return refuse({ code: 'operator.argument_missing', status: 422 })
    const bytes = await readFile(file).catch(() =>
      refuse({ code: 'operator.file_unreadable', status: 404, facts: { file } }),
    )
    const deployed = readConfig(process.env).class
    const input = { table: bytes.toString('base64'), kind, sheet }
    const imported = (await askOrOpen('import', input, plenum => importFor(plenum, deployed, input))) as Imported
    for (const { number, faults } of imported.left) say(`row ${number} left out: ${faults.map(reasonOf).join(' ')}`)
    const counts = Object.entries(imported.done).map(([fate, count]) => `${count} ${fate}`)
    answer(imported, `${imported.kind}: ${counts.join(', ')}; ${imported.left.length} left out`)
    if (imported.left.length > 0) process.exitCode = 1
  },
}

const sentence = sayIn(words, process.env['LANG']?.startsWith('vi') ? 'vi' : 'en')

function reasonOf({ column, code, facts }: Imported['left'][number]['faults'][number]): string {
  const reason = sentence(code, facts)
  return column === null ? reason : sentence('import.fault', { column: sentence(`column.${column}`), reason })
}
