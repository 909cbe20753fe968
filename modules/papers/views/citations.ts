import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import type { Look } from '../../../platform/work/work.ts'
import type { findNumbered as finding } from '../contract.ts'
import { papersNumbered } from '../store/shelf.ts'

const mostNumbers = 100
const mostPapers = 300

/** Which papers bear these numbers, whatever day they are of: who asks compares the days. */
export async function findNumbered({ reader, actor }: Look, { numbers }: CheckedInputOf<typeof finding>) {
  const wanted = numbers.split(',').map(number => number.trim())
  const papers = await papersNumbered(reader, actor, wanted.filter(Boolean).slice(0, mostNumbers), mostPapers)
  const items = papers.flatMap(({ id, title, symbol, dated }) =>
    symbol === null ? [] : [{ id, title, number: symbol, date: dated }],
  )
  return { items }
}
