import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import type { Look } from '../../../platform/work/work.ts'
import { profileOf } from '../../organisation/index.ts'
import { countWorkingDays } from '../../rulebook/index.ts'
import type { countDeadline as counting } from '../contract.ts'
import { dueSoon } from '../store/deadlines.ts'
import { visibleTo } from '../visible.ts'

/** The day so many working days after another, or before it when negative, under the calendar of this organisation. */
export async function countDeadline({ reader }: Look, { from, workingDays }: CheckedInputOf<typeof counting>) {
  return countWorkingDays(await profileOf(reader), { from, workingDays })
}

const mostDue = 50

/** What is due in the actor's own matters, and in those on which they work. */
export async function listDueSoon({ reader, actor }: Look) {
  const wanted = { visible: visibleTo(actor), most: mostDue }
  const found = actor.id === null ? [] : await dueSoon(reader, { ...wanted, accountId: actor.id })
  return { items: found.map(({ matterId, title, ...one }) => ({ ...one, matter: { id: matterId, title } })) }
}
