import { expect, test } from 'vitest'
import { openAside } from './aside.ts'

const manners = {
  atOnce: 1,
  longestQueue: 1,
  milliseconds: 20_000,
  heapMegabytes: 64,
  busy: { code: 'test.busy', status: 503 },
  tooHard: { code: 'test.too_hard', status: 422 },
}

function open(changed: Partial<typeof manners> = {}) {
  return openAside<typeof import('./deeds-under-test.ts')>(new URL('./deeds-under-test.ts', import.meta.url), {
    ...manners,
    ...changed,
  })
}

test('what is done aside comes back, and a thread is used again', async () => {
  const ask = open()
  expect([await ask('sum', 1, 2), await ask('sum', 3, 4)]).toEqual([3, 7])
})

test('what takes too much memory or breaks fails for its asker alone', async () => {
  const ask = open()
  await expect(ask('fill')).rejects.toMatchObject({ obstacle: manners.tooHard })
  await expect(ask('fall')).rejects.toThrow('it fell')
  expect(await ask('sum', 1, 2)).toBe(3)
})

test('whoever takes too long is ended, those who wait have their turn, and one too many is refused', async () => {
  const ask = open({ milliseconds: 3_000 })
  const [long, waiting, tooMany] = [ask('forever'), ask('sum', 1, 2), ask('sum', 3, 4)]
  await expect(tooMany).rejects.toMatchObject({ obstacle: manners.busy })
  await expect(long).rejects.toMatchObject({ obstacle: manners.tooHard })
  expect(await waiting).toBe(3)
})
