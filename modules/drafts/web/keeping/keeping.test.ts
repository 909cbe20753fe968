import { expect, test } from 'vitest'
import { type Heard, unreachable } from '../../../../ui/asking/problem.ts'
import { Refused } from '../../../../platform/refused.ts'
import { documentOf, paragraph } from '../../../../tests/invented-text.ts'
import type { WrittenText } from '../../contract.ts'
import { type Copy, type Mirrored, openKeeping } from './keeping.ts'

const text = (words: string): WrittenText => ({ ...documentOf([paragraph('a', words)]), pictures: {} })

test('what is written stays in the browser until the server has it, and then no longer', async () => {
  const { keeping, mirror } = opened()
  keeping.write(() => text('một'))
  expect(keeping.read().unsaved).toBe(true)
  expect(await keeping.settle()).toBe(true)
  expect(mirror.kept).toBeUndefined()
  expect(keeping.copy().revision).toBe(1)
})

test('an attempt whose answer was lost is repeated as it was, before what was written since', async () => {
  const { keeping, mirror, server } = opened()
  server.losesAnswers = true
  keeping.write(() => text('một'))
  await keeping.settle()
  expect(mirror.kept?.attempt?.document).toEqual(text('một'))
  server.losesAnswers = false
  keeping.write(() => text('hai'))
  expect(await keeping.settle()).toBe(true)
  expect(server.copies.map(({ document }) => document)).toEqual([text('một'), text('hai')])
})

test('a tab that was closed in the middle goes on where it was, with the same attempt', async () => {
  const { keeping, mirror, server } = opened()
  server.losesAnswers = true
  keeping.write(() => text('một'))
  await keeping.settle()
  server.losesAnswers = false
  const again = opened(mirror.kept, server)
  expect(await again.keeping.settle()).toBe(true)
  expect(server.copies).toHaveLength(1)
})

test('what was kept elsewhere is never written over unasked, and what both wrote goes on together', async () => {
  const { keeping, mirror, server } = opened()
  const shown: WrittenText[] = []
  keeping.follow(document => shown.push(document))
  server.copies.push({ base: 1, revision: 0, document: text('nơi khác') })
  keeping.write(() => text('một'))
  expect(await keeping.settle()).toBe(false)
  expect(keeping.read().obstacle?.code).toBe('draft.kept_elsewhere')
  expect(mirror.kept?.document).toEqual(text('một'))
  keeping.takeOther({ base: 1, revision: 1, document: text('nơi khác') }, text('nơi khác, một'))
  expect(shown).toEqual([text('nơi khác, một')])
  expect(await keeping.settle()).toBe(true)
  expect(server.copies.at(-1)?.document).toEqual(text('nơi khác, một'))
})

test('a refusal that does not pass by itself is told, and tried again only when somebody asks', async () => {
  const { keeping, mirror, server, tasks } = opened()
  server.refuses = { code: 'draft.writers_only', status: 403 }
  keeping.write(() => text('một'))
  expect(await keeping.settle()).toBe(false)
  expect(keeping.read()).toEqual({ unsaved: true, obstacle: server.refuses })
  keeping.write(() => text('một hai'))
  while (tasks.length > 0) {
    tasks.shift()?.()
    await keeping.mirrorNow()
  }
  expect(server.asked).toBe(1)
  expect(mirror.kept?.document).toEqual(text('một hai'))
  server.refuses = undefined
  expect(await keeping.settle()).toBe(true)
  expect(server.copies.at(-1)?.document).toEqual(text('một hai'))
})

test('what is written is read once the hand rests, and not at every key', async () => {
  const { keeping, tasks } = opened()
  let reads = 0
  const read = () => {
    reads += 1
    return text('một')
  }
  for (let keys = 0; keys < 50; keys += 1) keeping.write(read)
  expect([reads, tasks.length]).toEqual([0, 2])
  await keeping.settle()
  expect(reads).toBe(1)
})

interface Server {
  losesAnswers: boolean
  refuses?: Heard | undefined
  asked: number
  copies: Copy[]
  answers: Map<string, number>
}

/** A text in work before a server that keeps revisions as the real one does. */
function opened(begun?: Mirrored, server: Server = { losesAnswers: false, asked: 0, copies: [], answers: new Map() }) {
  const mirror: { kept: Mirrored | undefined } = { kept: begun }
  const tasks: (() => void)[] = []
  let keys = server.answers.size
  const keeping = openKeeping({
    copy: begun ?? { base: 1, revision: 0, document: text('') },
    unsaved: begun !== undefined,
    keep: (copy, key) => {
      server.asked += 1
      if (server.refuses) throw new Refused(server.refuses)
      if (!server.answers.has(key)) {
        if (copy.revision !== server.copies.length) throw new Refused({ code: 'draft.kept_elsewhere', status: 409 })
        server.answers.set(key, server.copies.push(copy))
      }
      if (server.losesAnswers) throw new Refused(unreachable)
      return Promise.resolve({ revision: server.answers.get(key) ?? 0 })
    },
    mirror: {
      write: copy => Promise.resolve(void (mirror.kept = structuredClone(copy))),
      clear: () => Promise.resolve(void (mirror.kept = undefined)),
    },
    after: (_, task) => void tasks.push(task),
    makeKey: () => `key-${(keys += 1)}`,
  })
  return { keeping, mirror, server, tasks }
}
