import type { Happening } from '../../platform/work/happening.ts'
import type { Work } from '../../platform/work/work.ts'

/** Tells what concerns an account to itself and to those who look after accounts. */
export function tellOf(work: Work, accountId: string, name: string, facts: Happening['facts'] = {}): Promise<void> {
  const audiences = [`account:${accountId}`, 'administrators', 'clerks']
  return work.tell({ name, subjectId: accountId, facts, audiences })
}
