import { expect, test } from 'vitest'
import { turnstile } from './turnstile.ts'

const full = { code: 'full', status: 503 }

test('so many act at once, so many wait in order, and the next is refused', async () => {
  const inTurn = turnstile({ atOnce: 2, longestQueue: 2, full })
  const begun: number[] = []
  const ends: (() => void)[] = []
  const pass = (number: number) =>
    inTurn(async () => {
      begun.push(number)
      await new Promise<void>(resolve => void ends.push(resolve))
      return number
    })
  const passing = [1, 2, 3, 4].map(pass)
  await expect(pass(5)).rejects.toThrow('full')
  expect(begun).toEqual([1, 2])
  for (const number of [0, 1, 2, 3]) {
    ends[number]?.()
    await passing[number]
  }
  expect(begun).toEqual([1, 2, 3, 4])
})

test('whoever fails makes room all the same', async () => {
  const inTurn = turnstile({ atOnce: 1, longestQueue: 1, full })
  const fail = () => Promise.reject(new Error('no'))
  const outcomes = await Promise.allSettled([inTurn(fail), inTurn(() => Promise.resolve(2))])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(await inTurn(() => Promise.resolve(3))).toBe(3)
})
