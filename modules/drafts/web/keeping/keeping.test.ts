import { expect, test } from 'vitest'
import { unreachable } from '../../../../ui/asking/problem.ts'
import { Refused } from '../../../../platform/refused.ts'
import { documentOf, paragraph } from '../../../../tests/invented-text.ts'
import type { WrittenText } from '../../contract.ts'
import { type Copy, type Mirrored, openKeeping } from './keeping.ts'

const text = (words: string): WrittenText => ({ ...documentOf([paragraph('a', words)]), pictures: {} })

test('what is written stays in the browser until the server has it, and then no longer', async () => {
  const { keeping, mirror } = opened()
  keeping.write(text('một'))
  expect(keeping.read().unsaved).toBe(true)
  expect(await keeping.settle()).toBe(true)
  expect(mirror.kept).toBeUndefined()
  expect(keeping.copy().revision).toBe(1)
})

test('an attempt whose answer was lost is repeated as it was, before what was written since', async () => {
  const { keeping, mirror, server } = opened()
  server.losesAnswers = true
  keeping.write(text('một'))
  await keeping.settle()
  expect(mirror.kept?.attempt?.document).toEqual(text('một'))
  server.losesAnswers = false
  keeping.write(text('hai'))
  expect(await keeping.settle()).toBe(true)
  expect(server.copies.map(({ document }) => document)).toEqual([text('một'), text('hai')])
})

test('a tab that was closed in the middle goes on where it was, with the same attempt', async () => {
  const { keeping, mirror, server } = opened()
  server.losesAnswers = true
  keeping.write(text('một'))
  await keeping.settle()
  server.losesAnswers = false
  const again = opened(mirror.kept, server)
  expect(await again.keeping.settle()).toBe(true)
  expect(server.copies).toHaveLength(1)
})

test('what was kept elsewhere is never written over unasked, and nothing written here is lost', async () => {
  const { keeping, mirror, server } = opened()
  server.copies.push({ base: 1, revision: 0, document: text('nơi khác') })
  keeping.write(text('một'))
  expect(await keeping.settle()).toBe(false)
  expect(keeping.read().obstacle?.code).toBe('draft.kept_elsewhere')
  expect(mirror.kept?.document).toEqual(text('một'))
  keeping.goOver(1)
  expect(await keeping.settle()).toBe(true)
  expect(server.copies.at(-1)?.document).toEqual(text('một'))
})

interface Server {
  losesAnswers: boolean
  copies: Copy[]
  answers: Map<string, number>
}

/** A text in work before a server that keeps revisions as the real one does. */
function opened(begun?: Mirrored, server: Server = { losesAnswers: false, copies: [], answers: new Map() }) {
  const mirror: { kept: Mirrored | undefined } = { kept: begun }
  let keys = server.answers.size
  const keeping = openKeeping({
    copy: begun ?? { base: 1, revision: 0, document: text('') },
    unsaved: begun !== undefined,
    keep: (copy, key) => {
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
    after: () => {},
    makeKey: () => `key-${(keys += 1)}`,
  })
  return { keeping, mirror, server }
}
