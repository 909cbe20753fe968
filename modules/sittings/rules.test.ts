import { expect, test } from 'vitest'
import { nextStep, obstacleToLineStep, secondsToWait, stateAfter, timeLeft } from './rules.ts'

const at = '2026-12-14T01:00:00.000Z'

test('how far a meeting and its lines are follows from the steps that were taken', () => {
  expect(stateAfter([])).toMatchObject({ state: 'before', openedAt: null, openLineId: null })
  const steps = [
    { lineId: null, kind: 'opened' as const, at },
    { lineId: 'a', kind: 'opened' as const, at },
    { lineId: 'a', kind: 'suspended' as const, at },
    { lineId: 'b', kind: 'opened' as const, at },
  ]
  expect(stateAfter(steps)).toMatchObject({ state: 'open', openedAt: at, openLineId: 'b' })
  expect(stateAfter([...steps, { lineId: null, kind: 'closed', at }])).toMatchObject({ state: 'closed', closedAt: at })
})

test('a line is opened after the one that is seen to be open, and after no other', () => {
  const line = { state: 'open' as const, openLineId: 'a', of: 'waiting' as const }
  const step = { kind: 'opened' as const, lineId: 'b' }
  expect(obstacleToLineStep(line, { ...step, closes: 'a' })).toBe(undefined)
  expect(obstacleToLineStep(line, { ...step, closes: null })?.code).toBe('sitting.other_line_open')
  expect(obstacleToLineStep({ ...line, openLineId: null }, { ...step, closes: 'a' })?.code).toBe(
    'sitting.other_line_open',
  )
})

test('the next step goes through the lines in order, then through what was suspended, then to the end', () => {
  const lines = (...states: ('waiting' | 'open' | 'suspended' | 'closed')[]) =>
    states.map((state, place) => ({ id: String(place), state }))
  const open = { state: 'open' as const, openLineId: null }
  expect(nextStep({ ...open, state: 'before' }, [])).toEqual({ kind: 'openMeeting' })
  expect(nextStep({ ...open, openLineId: '0' }, lines('open', 'waiting'))).toEqual({
    kind: 'openLine',
    lineId: '1',
    closes: '0',
  })
  expect(nextStep({ ...open, openLineId: '1' }, lines('suspended', 'open'))).toEqual({ kind: 'closeLine', lineId: '1' })
  expect(nextStep(open, lines('suspended', 'closed'))).toMatchObject({ kind: 'resumeLine', lineId: '0' })
  expect(nextStep(open, lines('closed'))).toEqual({ kind: 'closeMeeting' })
  expect(nextStep({ ...open, state: 'closed' }, [])).toBe(undefined)
})

test('time to speak runs from when the floor was given, and over', () => {
  const now = Date.parse(at) + 90_000
  expect(timeLeft({ givenAt: at, minutes: 1 }, now)).toBe(-30_000)
  expect(timeLeft({ givenAt: at, minutes: null }, now)).toBe(undefined)
})

test('five wrong codes cost a minute', () => {
  const now = new Date(Date.parse(at) + 20_000)
  expect(secondsToWait({ tries: 4, at }, now)).toBe(0)
  expect(secondsToWait({ tries: 5, at }, now)).toBe(40)
})
