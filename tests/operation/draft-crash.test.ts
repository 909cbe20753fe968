import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { WrittenText } from '../../modules/drafts/contract.ts'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import type { Reply } from '../hall.ts'
import { formOf } from '../forms.ts'
import { paragraph } from '../invented-text.ts'
import { test } from './instance.ts'
import { type Server, until } from './program.ts'

/** A keeping or a saving, as it is sent until somebody answers. */
interface Step {
  order: readonly [method: string, path: string, body: object]
  key: string
  settle: (answer: Reply['body']) => void
}

/** Where somebody is who writes a sentence with every step and makes a version of every tenth. */
interface Writer {
  paperId: string
  cookie: string
  begun: WrittenText
  /** What was acknowledged. */
  base: number
  revision: number
  sentences: number
  /** How many sentences are in which version. */
  versions: Map<number, number>
  /** What is not acknowledged yet. */
  step?: Step | undefined
}

test('a server killed while somebody writes a draft has every sentence that it acknowledged, and no half of a version', async ({
  instances,
}) => {
  const instance = await instances.furnished()
  let server = await instance.start()
  const writer = await begin(server, instance.cookies.member)
  for (const goal of [15, 30]) {
    const written = writeUntilKilled(server, writer)
    await until(() => writer.sentences > goal)
    await server.kill()
    await written
    server = await instance.start()
    await expectThere(server, writer)
  }
  // Whether it was done before the kill or not, it is done once.
  expect(await take(server, writer)).toBe(200)
  await expectThere(server, writer)
  expect(await instance.plenum(['verify-log', '--json'])).toMatchObject({ exitCode: 0 })
  await server.stop()
})

/** Brings a text and reads it once it is there. */
async function begin(server: Server, cookie: string): Promise<Writer> {
  const { payload, headers } = formOf([{ name: 'Dự thảo.txt', content: 'Câu mở đầu.' }])
  const sent = { method: 'POST', body: new Uint8Array(payload), headers: { ...headers, cookie } }
  const { fates } = (await (await fetch(`${server.url}/api/papers`, sent)).json()) as { fates: [{ paperId: string }] }
  const { paperId } = fates[0]
  const text = () => server.ask(cookie, 'GET', `/papers/${paperId}/versions/1/text`)
  await until(async () => (await text()).status === 200)
  const begun = (await text()).body['document'] as WrittenText
  return { paperId, cookie, begun, base: 1, revision: 0, sentences: 0, versions: new Map([[1, 0]]) }
}

async function writeUntilKilled(server: Server, writer: Writer): Promise<void> {
  for (;;) {
    const status = await take(server, writer).catch(() => undefined)
    if (status === undefined) return
    expect(status).toBe(200)
  }
}

/** Takes the next step, or once more the one that nobody answered, as it was. */
async function take(server: Server, writer: Writer): Promise<number> {
  const { order, key, settle } = (writer.step ??= nextStep(writer))
  const [method, path, body] = order
  const reply = await server.ask(writer.cookie, method, path, body, { 'idempotency-key': key })
  if (reply.status === 200) {
    settle(reply.body)
    writer.step = undefined
  }
  return reply.status
}

function nextStep(writer: Writer): Step {
  const { paperId, base, revision, sentences, versions } = writer
  const key = randomUUID()
  if (sentences - (versions.get(base) ?? 0) === 10) {
    const settle = ({ number }: Reply['body']) => {
      Object.assign(writer, { base: number, revision: 0 })
      versions.set(Number(number), sentences)
    }
    return { order: ['POST', `/drafts/${paperId}/versions`, { revision, note: `Câu ${sentences}` }], key, settle }
  }
  const document = textOf(writer, sentences + 1)
  const settle = (answer: Reply['body']) =>
    Object.assign(writer, { revision: answer['revision'], sentences: sentences + 1 })
  return { order: ['PUT', `/drafts/${paperId}/working-copy`, { base, revision, document }], key, settle }
}

function textOf({ begun }: Writer, sentences: number): WrittenText {
  const more = Array.from({ length: sentences }, (_, at) => paragraph(`sentence-${at + 1}`, `Câu ${at + 1}.`))
  return { ...begun, provisions: [...begun.provisions, ...more] }
}

/** Whether the server has what was acknowledged, or that and the one step that nobody answered, and each version is whole. */
async function expectThere(server: Server, writer: Writer): Promise<void> {
  const { paperId, cookie, sentences, versions, step } = writer
  const get = (path: string) => server.ask(cookie, 'GET', path)
  const numbers = ((await get(`/papers/${paperId}`)).body['versions'] as { number: number }[]).map(one => one.number)
  const expected = new Map(versions)
  if (step?.order[0] === 'POST' && numbers.length > versions.size) expected.set(versions.size + 1, sentences)
  expect(numbers.toSorted((one, other) => one - other)).toEqual([...expected.keys()])
  for (const [number, count] of expected) {
    const { body } = await get(`/papers/${paperId}/versions/${number}/text`)
    expect(body['document']).toEqual(textOf(writer, count))
    if (number > 1) expect(await wordsInFile(server, writer, number)).toEqual(wordsOf(textOf(writer, count)))
  }
  const savings = (await get(`/drafts/${paperId}`)).body['savings'] as { number: number }[]
  expect(savings.map(({ number }) => number).toReversed()).toEqual([...expected.keys()].slice(1))

  const copy = await get(`/drafts/${paperId}/working-copy`)
  const inCopy = copy.status === 404 ? [...expected.values()].at(-1) : sentencesIn(copy.body['document'] as WrittenText)
  const possible = step?.order[0] === 'PUT' ? [sentences, sentences + 1] : [sentences]
  expect(possible).toContain(inCopy)
  if (copy.status === 200) expect(copy.body['document']).toEqual(textOf(writer, Number(inCopy)))
}

async function wordsInFile(server: Server, { paperId, cookie }: Writer, number: number): Promise<string[]> {
  const url = `${server.url}/api/papers/${paperId}/versions/${number}/file`
  const bytes = new Uint8Array(await (await fetch(url, { headers: { cookie } })).arrayBuffer())
  return wordsOf(readDocx(bytes, { makeId: randomUUID }).document)
}

function wordsOf({ provisions }: Pick<WrittenText, 'provisions'>): string[] {
  return provisions.map(({ runs }) => runs.map(({ text }) => text).join(''))
}

function sentencesIn(document: WrittenText): number {
  return document.provisions.filter(({ id }) => id.startsWith('sentence-')).length
}
