import type { Look } from '../../../platform/work/work.ts'
import { findMeeting } from '../../meetings/index.ts'
import { signersIn } from '../signers.ts'
import { listUnsigned } from '../store/kept.ts'
import { listSignatures } from '../store/signatures.ts'

/** Minutes that wait for the actor to sign them. */
export async function listMyMinutes({ reader, actor }: Look) {
  const items = []
  for (const { meetingId: id } of await listUnsigned(reader, actor)) {
    const meeting = await findMeeting(reader, id)
    const mine = meeting && (await signersIn(reader, actor, meeting)).find(one => one.mine)
    if (!meeting || !mine) continue
    const inForce = (await listSignatures(reader, id)).filter(({ clearedAt }) => clearedAt === null)
    const isWaiting = inForce.every(({ office }) => office !== mine.office)
    if (isWaiting) items.push({ id, title: meeting.title, office: mine.office })
  }
  return { items }
}
