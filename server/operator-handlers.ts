import { evidenceIn, verifyStored } from '../platform/audit/index.ts'
import type { OperatorHandlers } from '../platform/data-folder/index.ts'
import { backUp } from './keeping/back-up.ts'
import { exportFor, importFor } from './tables.ts'
import type { Plenum } from './plenum.ts'
import type { Premises } from './premises.ts'
import { version } from './version.ts'

/** What a running server does for the operator's verbs. */
export function operatorHandlers({ config, folder, files }: Premises, plenum: Plenum): OperatorHandlers {
  const { audit, database } = plenum
  return {
    import: ({ input }) => importFor(plenum, config.class, input),
    export: ({ input }) => exportFor(plenum, input),
    'verify-log': async ({ input }) => {
      await audit.seal()
      return verifyStored(database.reader, evidenceIn(input))
    },
    status: () => Promise.resolve({ version, pid: process.pid }),
    backup: ({ input }) =>
      backUp({
        database,
        folder,
        elsewhere: config.backup.folder,
        files,
        now: new Date(),
        reason: 'by-hand',
        target: targetIn(input),
      }),
  }
}

function targetIn(input: unknown): string | undefined {
  const target = typeof input === 'object' && input !== null && 'target' in input ? input.target : undefined
  return typeof target === 'string' ? target : undefined
}
