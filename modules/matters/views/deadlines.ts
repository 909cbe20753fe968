import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import type { Look } from '../../../platform/work/work.ts'
import { profileOf } from '../../organisation/index.ts'
import { countWorkingDays } from '../../rulebook/index.ts'
import type { countDeadline as counting } from '../contract.ts'

/** The day so many working days after another, or before it when negative, under the calendar of this organisation. */
export async function countDeadline({ reader }: Look, { from, workingDays }: CheckedInputOf<typeof counting>) {
  return countWorkingDays(await profileOf(reader), { from, workingDays })
}
