import { access } from 'node:fs/promises'
import { refuse } from '../../platform/refused.ts'
import { restore as restoreFile } from '../keeping/restore.ts'
import { verifyRestored as verifyLog } from '../../platform/audit/verify-stored.ts'
import { openPremises } from '../premises.ts'
import type { Verb } from './verb.ts'

export const restore: Verb = {
  usage: 'FILE [--json]',
  about: `Every table, file and the log are verified before anything is accepted. It restores onto the embedded engine or onto the
PostgreSQL of DATABASE_URL, so it is also the road from one to the other. Data that are there already are never touched.`,
  async run({ arguments: [file], answer }) {
    if (!file) return refuse({ code: 'operator.argument_missing', status: 422 })
    await access(file).catch(() => refuse({ code: 'operator.file_unreadable', status: 404, facts: { file } }))
    const premises = await openPremises(process.env)
    try {
      const { takenAt } = await restoreFile(file, { ...premises, verifyLog })
      answer({ restored: true, takenAt }, `Restored the instance as it was at ${takenAt}.`)
    } finally {
      await premises.close()
    }
  },
}
