import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { text } from 'node:stream/consumers'

const program = fileURLToPath(new URL('../cli.ts', import.meta.url))

/** Runs the verb as an operator does, with this on standard input. */
async function recognise(options: string[], input: string): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [program, 'recognise', ...options], { env: { ...process.env, LANG: 'en' } })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, out, err }
}

const asked = (id: unknown, words: string): string => JSON.stringify({ id, text: words })
const ids = (out: string): unknown[] =>
  out
    .trimEnd()
    .split('\n')
    .map(line => (JSON.parse(line) as { id: unknown }).id)

test('each line of texts is answered by one line, in order, and nothing else is printed', async () => {
  const input = ['b', 'a', 7].map(id => asked(id, `Thực hiện Nghị quyết số 0${String(id).length}-NQ/TW`)).join('\r\n')
  const { code, out, err } = await recognise(['--jsonl'], `\ufeff${input}\n\n`)
  expect({ code, err, ids: ids(out) }).toEqual({ code: 0, err: '', ids: ['b', 'a', 7] })
  expect(JSON.parse(out.split('\n')[0] ?? '')).toMatchObject({
    id: 'b',
    citations: [{ start: 10, end: 32, type: 'NQ', number: '1', symbol: 'NQ/TW' }],
  })
})

test('heads and meetings come in the shapes of their own', async () => {
  const head = await recognise(
    ['--heads', '--jsonl'],
    asked(1, 'TỈNH ỦY HẢI AN\n*\nSố 05-QĐ/TU\nQUYẾT ĐỊNH\nvề biên chế'),
  )
  expect(JSON.parse(head.out)).toMatchObject({
    id: 1,
    fields: { organ: 'TỈNH ỦY HẢI AN', number: '5', parent_organ: null },
  })
  const meeting = await recognise(
    ['--meetings', '--jsonl'],
    asked(2, 'Ngày 3/4, Tỉnh ủy Hải An tổ chức hội nghị sơ kết quý I.'),
  )
  expect(JSON.parse(meeting.out)).toMatchObject({
    id: 2,
    facts: { body: 'Tỉnh ủy Hải An', date: '--04-03', chair: [] },
  })
})

test('a bad line is named by its number, the others are answered, and the exit code tells', async () => {
  const input = [asked(1, 'x'), '{"id": 2', '{"id": 3}', '[]', asked(5, '\u2028')].join('\n')
  const { code, out, err } = await recognise(['--jsonl'], input)
  expect({ code, ids: ids(out) }).toEqual({ code: 1, ids: [1, 5] })
  expect(err.trimEnd().split('\n')).toEqual([
    ...[2, 3, 4].map(line => expect.stringContaining(`Line ${line} `)),
    expect.stringContaining('3'),
  ])
})

test('a text of one enormous line and an empty input are answered', async () => {
  const long = asked('long', 'Công văn số 12/BNV-VP. '.repeat(50_000))
  expect(ids((await recognise(['--jsonl'], long)).out)).toEqual(['long'])
  expect(await recognise(['--jsonl'], '')).toEqual({ code: 0, out: '', err: '' })
})

test('it ends quietly when nobody reads on', async () => {
  const child = spawn(process.execPath, [program, 'recognise', '--jsonl'])
  child.stdin.on('error', () => {})
  child.stdout.once('data', () => child.stdout.destroy())
  child.stdin.end(`${asked(1, 'Nghị quyết số 18-NQ/TW '.repeat(100))}\n`.repeat(3000))
  const [err] = await Promise.all([text(child.stderr), once(child, 'close')])
  expect({ code: child.exitCode, err }).toEqual({ code: 0, err: '' })
})

test('people get a table, programs may ask for JSON', async () => {
  const { out } = await recognise([], 'Căn cứ Nghị quyết số 18-NQ/TW')
  expect(out.split('\n').map(line => line.split(/\s{2,}/)[0])).toEqual(['Type', 'NQ', ''])
  expect((await recognise([], 'Không có gì.')).out).toBe('Nothing was found.\n')
  expect(JSON.parse((await recognise(['--heads', '--json'], 'Số 7-NQ/CB')).out)).toMatchObject({
    fields: { number: '7' },
  })
  expect((await recognise(['--heads'], 'Số 7-NQ/CB')).out).toMatch(/^Number {2}7$/m)
})

test('two readings at once and a file that is not there are refused', async () => {
  expect(await recognise(['--heads', '--meetings'], '')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('one_reading') as string,
  })
  expect(await recognise(['no-such-file'], '')).toMatchObject({
    code: 1,
    err: expect.stringContaining('file_unreadable') as string,
  })
})
