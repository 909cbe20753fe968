import { randomUUID } from 'node:crypto'
import type { FileStore } from '../../../platform/files/index.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import { sayIn } from '../../../platform/words.ts'
import type { Work } from '../../../platform/work/work.ts'
import { saveEdited } from '../../drafts/index.ts'
import type { takeRecord as taking } from '../contract.ts'
import { words } from '../form/words.ts'
import { replaceSentences } from '../store/kept.ts'
import { taken } from '../taken.ts'
import { comparedWithRecord } from '../views/differences.ts'
import type { Times } from '../views/record.ts'
import { lockMinutes, lookOf, tellMinutes } from './held.ts'

/** Puts the words of the record into the text where the two disagree; a version like any other that was written here. */
export async function takeRecord(
  work: Work,
  { id, number, differences }: CheckedInputOf<typeof taking>,
  { files, ...times }: Times & { files: FileStore },
) {
  const minutes = await lockMinutes(work, id)
  const { newest, read, record, kept, differing } = await comparedWithRecord(lookOf(work), minutes.kept, times)
  if (number !== newest) refuse({ code: 'minutes.not_newest', status: 409, facts: { newest } })
  if (read !== newest) refuse({ code: 'minutes.being_read', status: 409 })
  const chosen = differing.filter(one => differences.some(({ key, of }) => one.key === key && one.of === of))
  if (chosen.length < differences.length) refuse({ code: 'minutes.agrees', status: 409 })
  let sentences = kept
  const edit = (document: Parameters<Parameters<typeof saveEdited>[2]['edit']>[0]) => {
    const after = taken({ provisions: document.provisions, kept }, chosen, record, randomUUID)
    sentences = after.kept
    return { ...document, provisions: after.provisions }
  }
  const note = sayIn(words, record.minutes.language)('minutes_form.taken_note')
  const written = await saveEdited(work, minutes.paper.id, { edit, note }, files)
  await replaceSentences(work.tx, id, sentences)
  const facts = { number: written, count: chosen.length }
  await tellMinutes(work, minutes, { name: 'minutes.record_taken', facts })
  return { id: minutes.paper.id, number: written }
}
