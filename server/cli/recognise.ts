import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { refuse } from '../../platform/refused.ts'
import { sayIn } from '../../platform/words.ts'
import { answersTo, type Faults } from './recognition/lines.ts'
import { readings, type Reading } from './recognition/readings.ts'
import { words } from './recognition/words.ts'
import type { Order, Verb } from './verb.ts'

export const recognise: Verb = {
  usage: '[--heads | --meetings] [--jsonl | --json] [FILE]',
  about: `FILE is plain text in UTF-8; without it the text is read from standard input. Neither data nor a database are needed.

  --heads     who issued a document, its number, day, kind, abstract, recipients and signature, instead of what it cites
  --meetings  who met, when, where, who presided, spoke and asked, what was decided and who is charged with it
  --jsonl     one {"id", "text"} on each line in; {"id", "citations"}, {"id", "fields"} or {"id", "facts"} out, in order

Places are UTF-16 offsets into the text, the end exclusive. A line that cannot be read is named by its number, the others
are still answered, and the exit code is 1. packages/citations/README.md says what is recognised and what is not.

  npm run --silent plenum -- recognise --jsonl < texts.jsonl > citations.jsonl`,
  options: { heads: { type: 'boolean' }, meetings: { type: 'boolean' }, jsonl: { type: 'boolean' } },
  async run(order) {
    const { heads, meetings, jsonl } = order.options
    if (heads && meetings) refuse({ code: 'recognise.one_reading', status: 422 })
    const reading = readings[heads ? 'heads' : meetings ? 'meetings' : 'citations']
    const input = await inputOf(order.arguments)
    if (jsonl) return answerLines(input, reading)
    return answerText(order, reading, await text(input))
  },
}

const say = sayIn(words, process.env['LANG']?.startsWith('vi') ? 'vi' : 'en')

async function inputOf([file]: string[]): Promise<Readable> {
  if (file === undefined) {
    if (process.stdin.isTTY) refuse({ code: 'operator.argument_missing', status: 422 })
    return process.stdin
  }
  const handle = await open(file).catch(() =>
    refuse({ code: 'operator.file_unreadable', status: 404, facts: { file } }),
  )
  if ((await handle.stat()).isFile()) return handle.createReadStream()
  await handle.close()
  return refuse({ code: 'operator.file_unreadable', status: 404, facts: { file } })
}

/** Standard output gets the answers alone; what is wrong with a line goes to standard error. */
async function answerLines(input: Readable, reading: Reading): Promise<void> {
  const faults: Faults = { count: 0 }
  const answers = answersTo(input, reading, line => {
    faults.count += 1
    process.stderr.write(`${say('recognise.bad_line', { line })}\n`)
  })
  await pipeline(Readable.from(answers, { objectMode: false }), process.stdout, { end: false }).catch(unlessReaderLeft)
  if (faults.count > 0) refuse({ code: 'recognise.bad_lines', status: 422, facts: { count: faults.count } })
}

/** Whoever reads our answers, `head` for one, may have enough of them. */
function unlessReaderLeft(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return
  throw error
}

function answerText({ answer }: Order, reading: Reading, source: string): void {
  const result = reading.read(source)
  answer({ [reading.name]: result }, reading.table(source, say))
}
