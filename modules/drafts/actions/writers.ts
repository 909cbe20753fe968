import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { lockKept, shareAlso, whoMayHear } from '../../papers/index.ts'
import type { changeWriters as changing } from '../contract.ts'
import { listWriters, replaceWriters } from '../store/writers.ts'

/** Names those who write on a paper beside its keeper; whoever is new among them may read it from then on. */
export async function changeWriters(work: Work, { id, writers }: CheckedInputOf<typeof changing>) {
  const paper = await lockKept(work, id)
  const wanted = [...new Set(writers)].filter(one => one !== paper.keeperId).toSorted()
  if ((await namesOfAccounts(work.tx, wanted)).size < wanted.length) refuse({ code: 'account.not_found', status: 422 })
  if (String(wanted) === String(await listWriters(work.tx, id))) return { id }
  await replaceWriters(work.tx, id, wanted)
  await shareAlso(work, paper, wanted)
  await work.tell({
    name: 'draft.writers_changed',
    subjectId: id,
    facts: { writers: wanted },
    audiences: [...new Set([...whoMayHear(paper), ...wanted.map(one => `account:${one}`)])],
  })
  return { id }
}
