import { expect, test } from 'vitest'
import { rulebook } from '../../rulebook/index.ts'
import { scriptOf, type Scripted, type ScriptedLine } from './script.ts'

const line = (kind: ScriptedLine['kind'], title: string, more: Partial<ScriptedLine> = {}): ScriptedLine => {
  return { id: title, kind, title, minutes: 10, presenter: null, presider: null, isDecided: false, away: [], ...more }
}
const meeting: Scripted = {
  title: 'Board meeting, December 2026',
  body: 'Board',
  startsAt: '2026-12-14T01:00:00.000Z',
  timeZone: 'Asia/Ho_Chi_Minh',
  language: 'en',
  chair: 'Ann Lee',
  members: 9,
  needed: 5,
  lines: [
    line('formality', 'Apologies'),
    line('item', 'Budget', { presenter: 'Bo Tran', minutes: 30, isDecided: true, away: ['Cy Pham'] }),
    line('break', 'Coffee', { minutes: 15 }),
    line('consent', 'Minutes', { minutes: null }),
    line('consent', 'Membership'),
    line('item', 'Any other business'),
  ],
}
const phrasesOf = (code: string) => rulebook.get(code)?.phrases.map(({ says }) => says) ?? []
const wordsIn = (parts: ReturnType<typeof scriptOf>) => parts.flatMap(({ steps }) => steps.map(({ words }) => words))

test('the script goes through the agenda with its times, until a line does not say how long it takes', () => {
  const parts = scriptOf(meeting, phrasesOf('general'))
  expect(parts.map(({ at, number, title }) => [at, number, title])).toEqual([
    ['08:00', null, null],
    ['08:00', null, 'Apologies'],
    ['08:10', 1, 'Budget'],
    ['08:40', null, 'Coffee'],
    ['08:55', 2, 'Minutes; Membership'],
    [null, 4, 'Any other business'],
    [null, null, null],
  ])
  expect(parts.map(({ lineIds }) => lineIds)).toEqual([
    [],
    ['Apologies'],
    ['Budget'],
    ['Coffee'],
    ['Minutes', 'Membership'],
    ['Any other business'],
    [],
  ])
})

test('who is known is named, what is voted on is said, and consent items are put together', () => {
  const parts = scriptOf(meeting, phrasesOf('general'))
  const said = wordsIn(parts).join('\n')
  expect(said).toContain('We need at least 5 members')
  expect(said).toContain('Cy Pham has declared an interest')
  expect(said).toContain('Bo Tran, please.')
  expect(said).toContain('We vote on: Budget.')
  expect(said).not.toContain('We vote on: Any other business')
  expect(said).toContain('without debate: Minutes; Membership.')
  expect(said).toContain('Please be back at 08:55.')
  expect(parts[0]?.steps[0]).toMatchObject({ by: 'chair', name: 'Ann Lee' })
})

test('whoever leads an item says in it what the chair says elsewhere', () => {
  const lines = meeting.lines.map(one => (one.title === 'Budget' ? { ...one, presider: 'Dee Vu' } : one))
  const parts = scriptOf({ ...meeting, lines }, phrasesOf('general'))
  const namesIn = (title: string | null) =>
    new Set(parts.filter(one => one.title === title).flatMap(({ steps }) => steps.map(({ name }) => name)))
  expect(namesIn('Budget')).toContain('Dee Vu')
  expect(namesIn('Budget')).not.toContain('Ann Lee')
  expect(namesIn('Any other business')).toContain('Ann Lee')
})

test.each(['vn-party', 'vn-state', 'general'])('in %s a phrase leaves no gap, whatever is not known', code => {
  const bare = {
    ...meeting,
    chair: null,
    needed: null,
    lines: meeting.lines.map(one => ({ ...one, minutes: null, isDecided: true })),
  }
  for (const language of ['vi', 'en'] as const) {
    const said = wordsIn(scriptOf({ ...bare, language }, phrasesOf(code)))
    expect(said.length).toBeGreaterThan(10)
    expect(said.join('\n')).not.toMatch(/[{}]|null|undefined/)
  }
})
