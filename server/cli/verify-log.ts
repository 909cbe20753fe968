import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { isEntryProof, type Lines, linesOf, type Verdict, verifyEntryProof } from '../../packages/ledger/index.ts'
import {
  checkpointsIn,
  type Evidence,
  explain,
  judgeExport,
  obstacleIn,
  verifyStored,
} from '../../platform/audit/index.ts'
import { words } from '../../platform/audit/words.ts'
import { askOperator, defaultDataFolder, openDataFolder } from '../../platform/data-folder/index.ts'
import { openDatabase } from '../../platform/db/open.ts'
import { refuse } from '../../platform/refused.ts'
import { sayIn } from '../../platform/words.ts'
import { refuseEmptyDatabase, refusePendingMigrations } from '../pending-migrations.ts'
import { openPremises } from '../premises.ts'
import type { Order, Verb } from './verb.ts'

export const verifyLog: Verb = {
  usage: '[FILE] [--key KEY] [--checkpoint FILE] [--earlier FILE] [--json]',
  about: `FILE is an export of the log, or the proof of one entry (.tlog-proof); it is checked without any network or database.
Without FILE the log of this instance is checked where it is.

  --key KEY          the log's verifier key, name+hash+key, as you took it down; several times after a change of key
  --checkpoint FILE  checkpoints that were kept outside, one or many in a file; may be given several times
  --earlier FILE     an export made earlier, to find the first entry that differs

Ends with 0 when all is sound and with 1 when not. packages/ledger/README.md says what this proves and what it cannot.`,
  options: {
    key: { type: 'string', multiple: true },
    checkpoint: { type: 'string', multiple: true },
    earlier: { type: 'string' },
  },
  async run(order) {
    const [file] = order.arguments
    const evidence = await gather(order.options)
    if (file === undefined) return report(order, await verifyOwn(order, evidence))
    if (evidence.verifierKeys.length === 0) refuse({ code: 'audit.key_needed', status: 422 })
    if (isEntryProof(await beginningOf(file))) return reportProof(order, await textOf(file), evidence)
    const { earlier } = order.options
    const copy = typeof earlier === 'string' ? await linesIn(earlier) : undefined
    return report(order, await judgeExport(await linesIn(file), evidence, copy))
  },
}

const say = sayIn(words, process.env['LANG']?.startsWith('vi') ? 'vi' : 'en')

async function gather({ key, checkpoint }: Order['options']): Promise<Evidence> {
  const files = await Promise.all(listed(checkpoint).map(textOf))
  return { verifierKeys: listed(key), outsideCheckpoints: files.flatMap(checkpointsIn) }
}

function report({ say: tell, answer }: Order, verdict: Verdict): void {
  const lines = explain(verdict, say)
  const obstacle = obstacleIn(verdict)
  if (!obstacle) return answer(verdict, lines.join('\n'))
  for (const line of lines) tell(line)
  return refuse(obstacle)
}

function reportProof({ answer }: Order, proof: string, { verifierKeys }: Evidence): void {
  const proven = verifyEntryProof(proof, verifierKeys) ?? refuse({ code: 'audit.proof_bad', status: 409 })
  const { record, origin, sealedAt } = proven
  answer({ ok: true, ...proven }, say('audit.proof_good', { position: record.position, origin, sealedAt }))
}

/** Asks the running server, or opens the data here when none runs. */
async function verifyOwn({ say: tell }: Order, evidence: Evidence): Promise<Verdict> {
  if (evidence.verifierKeys.length === 0) tell(say('audit.own_keys'))
  const folder = await openDataFolder(defaultDataFolder(process.env))
  const asked = await askOperator(folder, { verb: 'verify-log', input: evidence })
  return asked ? (asked.result as Verdict) : verifyHere(evidence)
}

async function verifyHere(evidence: Evidence): Promise<Verdict> {
  const { databaseUrl, close } = await openPremises(process.env)
  const database = openDatabase({ url: databaseUrl, connections: 2 })
  try {
    await refuseEmptyDatabase(databaseUrl)
    await refusePendingMigrations(databaseUrl)
    return await verifyStored(database.reader, evidence)
  } finally {
    await database.close()
    await close()
  }
}

async function beginningOf(file: string): Promise<string> {
  return text(await streamOf(file, 64))
}

async function textOf(file: string): Promise<string> {
  return text(await streamOf(file))
}

async function linesIn(file: string): Promise<Lines> {
  return linesOf(await streamOf(file))
}

/** Opens the file before anything is read of it, so that one that is not there is a plain refusal. */
async function streamOf(file: string, bytes = Infinity): Promise<Readable> {
  const handle = await open(file).catch(() => refuse({ code: 'audit.file_unreadable', status: 404, facts: { file } }))
  if ((await handle.stat()).isFile()) return handle.createReadStream({ end: bytes - 1, highWaterMark: 256 * 1024 })
  await handle.close()
  return refuse({ code: 'audit.file_unreadable', status: 404, facts: { file } })
}

function listed(option: Order['options'][string]): string[] {
  return [option].flat().filter(item => typeof item === 'string')
}
