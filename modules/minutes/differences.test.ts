import { expect, test } from 'vitest'
import { documentOf } from '../../packages/text/composed.ts'
import { counting } from '../../packages/text/counting.ts'
import { type TextDocument, wordsOf } from '../../packages/text/model.ts'
import { reword } from '../../packages/text/reword.ts'
import { differencesBetween } from './differences.ts'
import type { Placed } from './form/document.ts'
import { recorded, type Sentence, sentence } from './form/sentence.ts'
import { taken } from './taken.ts'

const vote = (yes: number, no = 2) =>
  sentence(
    'vote:a:1',
    `Biểu quyết: Đồng chí nào nhất trí? Tán thành ${recorded('yes', yes)}, không tán thành ${recorded('no', no)}.`,
  )
const present = (...names: string[]) =>
  sentence(
    'present',
    `Có mặt ${recorded('present', names.length)}/3: ${names.map(one => recorded(`person:${one}`, one)).join('; ')}.`,
  )
const heading = sentence('item:a', '1. Báo cáo')

/** The sentences as a text, and where each of them stands. */
function textOf(...sentences: Sentence[]): { document: TextDocument; sentences: Placed[] } {
  const document = documentOf(sentences)
  const placed = sentences.map(({ key, words, marks }, place) => {
    return { key, words, marks, provisionId: document.provisions[place]?.id ?? '' }
  })
  return { document, sentences: placed }
}

const usual = textOf(present('An', 'Bình'), heading, vote(57))

/** The usual text as somebody edited it. */
const edited = (...changes: [from: string, to: string][]) =>
  usual.document.provisions.map(provision => {
    const words = changes.reduce((said, [from, to]) => said.replace(from, to), wordsOf(provision))
    return reword(provision, undefined, words) ?? provision
  })

const differing = (provisions: TextDocument['provisions'], now = usual) =>
  differencesBetween({ kept: usual.sentences, now: now.sentences, provisions })

test('what was put in other words, and says what was recorded, does not differ', () => {
  expect(differing(usual.document.provisions)).toEqual([])
  expect(differing(edited(['Biểu quyết:', 'Kết quả biểu quyết nội dung này:'], ['57,', '57 phiếu,']))).toEqual([])
})

test('a count that was changed in the text is found where it stands, also when two were exchanged', () => {
  const [one, ...others] = differing(edited(['57', '58']))
  expect(one).toMatchObject({ key: 'vote:a:1', of: 'yes', recorded: '57', said: '58' })
  expect(others).toEqual([])
  const both = differing(edited(['57', '#'], ['thành 2', 'thành 57'], ['#', '2']))
  expect(both.map(({ of, recorded: record, said }) => [of, record, said])).toEqual([
    ['yes', '57', '2'],
    ['no', '2', '57'],
  ])
})

test('a sentence that is gone, one that came since and one that the record no longer has are each told', () => {
  const gone = differing(usual.document.provisions.slice(0, 2))
  expect(gone).toMatchObject([{ key: 'vote:a:1', of: 'sentence', said: null }])
  const quorum = sentence('quorum', `Cần ${recorded('quorumNeeded', 2)}.`)
  const came = differing(usual.document.provisions, textOf(present('An', 'Bình'), quorum, heading, vote(57)))
  expect(came).toMatchObject([{ key: 'quorum', of: 'sentence', recorded: 'Cần 2.', said: null }])
  const left = differing(usual.document.provisions, textOf(present('An', 'Bình'), heading))
  expect(left).toMatchObject([{ key: 'vote:a:1', of: 'sentence', recorded: null }])
})

test('a correction in the record shows what the text still says, and the words of the record agree with it again', () => {
  const now = textOf(present('An', 'Bình', 'Cúc'), heading, vote(58))
  const found = differing(usual.document.provisions, now)
  expect(found.map(({ of, recorded: record, said }) => [of, record, said])).toEqual([
    ['present', '3', '2'],
    ['person:Cúc', 'Cúc', null],
    ['yes', '58', '57'],
  ])
  const after = taken({ provisions: usual.document.provisions, kept: usual.sentences }, found, now, counting())
  expect(after.provisions.map(wordsOf)).toEqual(now.sentences.map(({ words }) => words))
  expect(differencesBetween({ ...after, now: now.sentences })).toEqual([])
})

test('taking the record leaves what somebody put otherwise, and puts a missing sentence where the record has it', () => {
  const provisions = edited(['Biểu quyết:', 'Hội nghị biểu quyết.'], ['57', '58'])
  const one = taken({ provisions, kept: usual.sentences }, differing(provisions), usual, counting())
  expect(one.provisions.map(wordsOf).at(-1)).toBe(
    'Hội nghị biểu quyết. Đồng chí nào nhất trí? Tán thành 57, không tán thành 2.',
  )
  const without = usual.document.provisions.slice(1)
  const back = taken({ provisions: without, kept: usual.sentences }, differing(without), usual, counting())
  expect(back.provisions.map(wordsOf)).toEqual(usual.sentences.map(({ words }) => words))
})
