import { refuse } from '../../../platform/refused.ts'
import type { Look, Work } from '../../../platform/work/work.ts'
import { lockVisible, type Paper, whoMayHear } from '../../papers/index.ts'
import { type Held, lockLed } from '../../sittings/index.ts'
import { readsAllLines } from '../readers.ts'
import { findKept, type Kept } from '../store/kept.ts'

/** Kept minutes with the meeting and the paper locked, so that no version and no signature comes meanwhile. */
export interface HeldMinutes {
  held: Held
  kept: Kept
  paper: Paper
}

/** The same for whoever leads the meeting and may read all of its lines; to others nothing was kept. */
export async function lockMinutes(work: Work, id: string): Promise<HeldMinutes> {
  const held = await lockLed(work, id)
  const reads = await readsAllLines(work.tx, id, held.standing)
  const kept = reads ? await findKept(work.tx, id) : undefined
  if (!kept) return refuse({ code: 'minutes.not_kept', status: 404 })
  return { held, kept, paper: await lockVisible(work, kept.paperId) }
}

/** As somebody looks who acts. */
export function lookOf({ tx, actor, now, today }: Work): Look {
  return { reader: tx, actor, now, today }
}

/** Tells those who may read the minutes. */
export async function tellMinutes(
  { tell }: Work,
  { kept: { meetingId }, paper }: Pick<HeldMinutes, 'kept' | 'paper'>,
  { name, facts = {} }: Pick<Parameters<Work['tell']>[0], 'name' | 'facts'>,
): Promise<void> {
  await tell({ name, subjectId: meetingId, facts: { paperId: paper.id, ...facts }, audiences: whoMayHear(paper) })
}
