import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { lockKept, type Paper, shareAlso, whoMayHear } from '../../papers/index.ts'
import type { changeWriters as changing } from '../contract.ts'
import { listWriters, replaceWriters } from '../store/writers.ts'

/** Names those who write on a paper beside its keeper; whoever is new among them may read it from then on. */
export async function changeWriters(work: Work, { id, writers }: CheckedInputOf<typeof changing>) {
  const paper = await lockKept(work, id)
  await nameWriters(work, paper, writers)
  return { id }
}

/** The same for a paper that the caller has locked and decided on. */
export async function nameWriters(work: Work, paper: Paper, writers: readonly string[]): Promise<void> {
  const { id, keeperId } = paper
  const wanted = [...new Set(writers)].filter(one => one !== keeperId).toSorted()
  if ((await namesOfAccounts(work.tx, wanted)).size < wanted.length) refuse({ code: 'account.not_found', status: 422 })
  if (String(wanted) === String(await listWriters(work.tx, id))) return
  await replaceWriters(work.tx, id, wanted)
  await shareAlso(work, paper, wanted)
  await work.tell({
    name: 'draft.writers_changed',
    subjectId: id,
    facts: { writers: wanted },
    audiences: [...new Set([...whoMayHear(paper), ...wanted.map(one => `account:${one}`)])],
  })
}
