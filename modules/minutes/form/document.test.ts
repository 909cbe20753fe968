import { expect, test } from 'vitest'
import { wordsOf } from '../../../packages/text/model.ts'
import type { Minutes } from '../contract.ts'
import { minutesDocument } from './document.ts'

const attendee = {
  personId: '00000000-0000-4000-8000-000000000002',
  office: null,
  came: true,
  excused: false,
  by: null,
  cameLate: null,
  leftEarly: null,
}
const result = { base: 9, needed: 5, result: 'carried' as const, byChair: false }

/** A board of nine, of which one came late, one was sat for and two stayed away. */
const board: Minutes = {
  id: '00000000-0000-4000-8000-000000000001',
  language: 'en',
  title: 'Board meeting, October 2026',
  place: 'Room 4',
  startsAt: '2026-10-14T08:00:00.000Z',
  openedAt: '2026-10-14T08:02:00.000Z',
  closedAt: '2026-10-14T10:30:00.000Z',
  chair: 'Margaret Thornley',
  recorders: ['Owen Pryce'],
  members: [
    { ...attendee, name: 'Margaret Thornley', office: 'Chair' },
    { ...attendee, name: 'Idris Vaughan', cameLate: '2026-10-14T08:40:00.000Z' },
    { ...attendee, name: 'Sara Lindqvist', by: 'Tomas Berg' },
    { ...attendee, name: 'Ann Okafor', came: false, excused: true },
    { ...attendee, name: 'Paul Reyes', came: false },
  ],
  invited: [{ ...attendee, name: 'Jo Castell', leftEarly: '2026-10-14T09:10:00.000Z' }],
  quorum: { present: 2, roll: 5, needed: 3 },
  notes: [],
  items: [
    {
      lineId: 'a',
      number: 1,
      kind: 'item',
      content: {
        title: 'Reserves policy',
        closed: false,
        presenter: 'Jo Castell',
        course: [
          { kind: 'opened', at: '2026-10-14T08:05:00.000Z' },
          { kind: 'closed', at: '2026-10-14T08:50:00.000Z' },
        ],
        recused: ['Idris Vaughan'],
        speakers: ['Tomas Berg'],
        notes: [
          { speaker: 'Tomas Berg', words: 'Six months are more than is needed.', isAction: false },
          { speaker: null, words: 'Compare the reserves of three associations.', isAction: true },
        ],
        votes: [
          {
            id: 'v1',
            words: 'Is the policy approved?',
            manner: 'hands',
            result: { ...result, counts: { yes: 5, no: 1, other: 0 } },
          },
          { id: 'v2', words: 'Is it issued?', manner: 'agreement', result: { ...result, counts: null } },
        ],
        outcomes: [{ id: 'o1', words: 'Reserves policy was approved.' }],
        conclusion: 'The board approves the policy.\nIt is looked at again in a year.',
      },
    },
    { lineId: 'b', number: 2, kind: 'item', content: null },
    { lineId: 'c', number: null, kind: 'break', content: null },
  ],
}

const letterhead = {
  profile: 'general',
  superior: null,
  organ: 'The board',
  symbol: null,
  signatory: { office: null, name: '' },
}
const around = { letterhead, timeZone: 'UTC', day: '2026-10-14' }
const linesIn = (minutes: Minutes, more: object = {}) =>
  minutesDocument(minutes, { ...around, letterhead: { ...letterhead, ...more } }).provisions.map(wordsOf)

test('minutes in English say who came, what was said, how it was voted and what was concluded, and of an item for others only that there was one', () => {
  expect(linesIn(board).slice(2, -2)).toEqual([
    'MINUTES',
    'Board meeting, October 2026',
    'Time: 14 October 2026, 08:02',
    'Place: Room 4',
    'Chair: Margaret Thornley',
    'Recorded by: Owen Pryce',
    'ATTENDANCE',
    'Present, 3 of 5 members: Margaret Thornley, Chair; Idris Vaughan (from 08:40); Tomas Berg for Sara Lindqvist.',
    'Apologies: Ann Okafor.',
    'Absent: Paul Reyes.',
    'In attendance: Jo Castell (until 09:10).',
    'At the opening 2 of 5 members were there and 3 were needed: there was no quorum.',
    'ITEMS',
    '1. Reserves policy (08:05 – 08:50)',
    'Presented by Jo Castell.',
    'Took no part, having an interest: Idris Vaughan.',
    'Spoke: Tomas Berg.',
    'Tomas Berg: Six months are more than is needed.',
    'Action: Compare the reserves of three associations.',
    'Vote: Is the policy approved? For 5, against 1, other 0; counted on 9, 5 needed: carried.',
    'Vote: Is it issued? Agreed without a count; counted on 9, 5 needed.',
    'Conclusion: The board approves the policy.',
    'It is looked at again in a year.',
    '- Reserves policy was approved.',
    '2. An item for some members only.',
    'CLOSE',
    'The meeting closed at 14 October 2026, 10:30.',
  ])
})

test('party and state minutes have the head of their profile, with a blank for the number', () => {
  const vietnamese = { ...board, language: 'vi' as const }
  const party = linesIn(vietnamese, { profile: 'vn-party', symbol: 'ĐU' }).join('\n')
  expect(party).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
  expect(party).toContain('Số …-BB/ĐU')
  expect(party).toContain('-----')
  const state = linesIn(vietnamese, { profile: 'vn-state', symbol: 'HĐND' }).join('\n')
  expect(state).toContain('Độc lập - Tự do - Hạnh phúc')
  expect(state).toContain('Số: …/BB-HĐND')
})

test('a meeting that was entered afterwards has minutes without an opening and a quorum', () => {
  const entered = { ...board, openedAt: null, closedAt: null, quorum: null, members: [], invited: [] }
  const said = linesIn(entered).join('\n')
  expect(said).toContain('Time: 14 October 2026, 08:00')
  expect(said).toContain('Present: none of 0 members.')
  expect(said).not.toMatch(/At the opening|closed at/)
})
