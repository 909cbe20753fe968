import { accountOf, rareWordOf, sentenceOf, writers } from './fill.ts'
import { answerAll, type House, inRegister, list, nextWriter, seen, timed } from './house.ts'

/** Answers how long it took, in milliseconds; what it needs beforehand and clears up afterwards is not counted. */
export type Act = (house: House, turn: number) => Promise<number>

/** What is answered at once in both. */
const atOnce = 50

/** What is asked of a register and done in it, a page or a few lines at a time: as quick with many comments as with few. */
export const acts: Readonly<Record<string, Act>> = {
  'the first page of the register': house => timed(() => list(house)),
  'its next page': async house => {
    const { next } = await list(house)
    return timed(() => list(house, `?after=${String(next)}`))
  },
  'a word of one comment': (house, turn) => timed(() => list(house, `?search=${rareWordOf(turn % house.comments)}`)),
  'what one sender said': (house, turn) => timed(() => list(house, `?sender=${accountOf(writers + (turn % 20))}`)),
  'what has no answer': house => timed(() => list(house, '?state=open')),
  'wordings that collide': house => timed(() => list(house, '?collides=true')),
  [`one answer for ${atOnce} lines`]: async (house, turn) => {
    const { items } = await list(house, `?take=${atOnce}`)
    return timed(() => answerAll(house, items, turn))
  },
  'two lines made one': async house => {
    const { items } = await list(house, '?take=2')
    const took = await timed(() => inRegister(house, 'group', { rows: seen(items) }))
    const [row] = (await list(house, '?take=1')).items
    await inRegister(house, 'ungroup', { row: seen(row ? [row] : [])[0], commentIds: [row?.comments.at(-1)?.id] })
    return took
  },
  'where a sentence came from': (house, turn) =>
    timed(() =>
      house.ask(nextWriter(), 'GET', `/papers/${house.paperId}/trace?words=${encodeURIComponent(sentenceOf(turn))}`),
    ),
}
