import { refuse } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'

/** Nobody can be chosen who has no account here. */
export async function refuseUnknownReaders({ tx }: Work, readerIds: readonly string[]): Promise<void> {
  const known = await namesOfAccounts(tx, readerIds)
  if (readerIds.some(id => !known.has(id))) refuse({ code: 'account.not_found', status: 422 })
}

/** As they are kept: each once, in one order, so that two lists of the same readers are alike. */
export function inOneOrder(readerIds: readonly string[]): string[] {
  return [...new Set(readerIds)].toSorted()
}

/** Whether two lists have the same ids in the same order. */
export function areAlike(one: readonly string[], other: readonly string[] | undefined): boolean {
  return String(one) === String(other)
}
