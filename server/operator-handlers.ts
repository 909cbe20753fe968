import type { OperatorHandlers } from '../platform/data-folder/index.ts'
import { backUp } from './keeping/back-up.ts'
import type { Plenum } from './plenum.ts'
import type { Premises } from './premises.ts'
import { version } from './version.ts'

/** What a running server does for the operator's verbs. */
export function operatorHandlers({ folder, files }: Premises, { database }: Plenum): OperatorHandlers {
  return {
    status: () => Promise.resolve({ version, pid: process.pid }),
    backup: ({ input }) =>
      backUp({ database, folder, files, now: new Date(), reason: 'by-hand', target: targetIn(input) }),
  }
}

function targetIn(input: unknown): string | undefined {
  const target = typeof input === 'object' && input !== null && 'target' in input ? input.target : undefined
  return typeof target === 'string' ? target : undefined
}
