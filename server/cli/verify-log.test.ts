import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entryProof, exportJournal, readLogState } from '../../platform/audit/index.ts'
import { openSealedLog, type SealedLog } from '../../tests/sealed-log.ts'
import { verifyLog } from './verify-log.ts'

let log: SealedLog
let folder: string
let key: string
const texts = { whole: '', earlier: '', checkpoint: '', proof: '' }

beforeAll(async () => {
  log = await openSealedLog()
  folder = await mkdtemp(join(tmpdir(), 'plenum-verify-'))
  key = log.audit.verifierKey
  await log.batches(3, 4)
  texts.earlier = await exported()
  texts.checkpoint = (await readLogState(log.database.reader)).checkpoint ?? ''
  await log.batches(2)
  texts.whole = await exported()
  texts.proof = await entryProof(log.database.reader, 5)
})
afterAll(async () => {
  await log.close()
  await rm(folder, { recursive: true, force: true })
})

test('an export is verified from its file alone', async () => {
  const { answered, lines } = await verify([texts.whole], {})
  expect(answered).toMatchObject({ ok: true, from: 1, size: 9, batches: 3 })
  expect(lines).toContain('The log is sound: entries 1 to 9')
  expect(lines).toContain('held against no checkpoint from outside')
})

test('checkpoints and an earlier export are counted', async () => {
  const evidence = { checkpoint: [await file(texts.checkpoint)], earlier: await file(texts.earlier) }
  const { answered } = await verify([texts.whole], evidence)
  expect(answered).toMatchObject({ ok: true, agreed: 1, compared: 7 })
})

test('a changed export is refused, with batch, time and first entry', async () => {
  const changed = texts.whole.replace('"position":5,"subject":"vote-1"', '"position":5,"subject":"vote-9"')
  const refusal = verify([changed], { earlier: await file(texts.earlier) })
  await expect(refusal).rejects.toMatchObject({
    obstacle: {
      code: 'audit.fault.altered',
      facts: { from: 4, to: 7, sealedAt: '2026-10-14T01:00:10.123Z', record: 5 },
    },
  })
  const cut = texts.whole.split('\n').slice(0, 6).join('\n')
  await expect(verify([cut], {})).rejects.toMatchObject({ obstacle: { code: 'audit.fault.removed' } })
})

test('the proof of one entry is recognised and verified', async () => {
  const { answered } = await verify([texts.proof], {})
  expect(answered).toMatchObject({ ok: true, size: 9, record: { position: 5 } })
  const changed = texts.proof.replace('index 4', 'index 3')
  await expect(verify([changed], {})).rejects.toThrow('audit.proof_bad')
})

test('what cannot be used is refused in words', async () => {
  await expect(verify([texts.whole], { key: [] })).rejects.toThrow('audit.key_needed')
  await expect(verify([texts.whole], { key: ['mistyped'] })).rejects.toThrow('audit.not_a_key')
  await expect(verify([texts.whole], { checkpoint: [await file('nothing')] })).rejects.toThrow('audit.bad_evidence')
  await expect(verify([texts.whole], { checkpoint: [join(folder, 'none')] })).rejects.toThrow('audit.file_unreadable')
  await expect(verify([texts.whole], { checkpoint: [folder] })).rejects.toThrow('audit.file_unreadable')
  await expect(verify(['\u0000'.repeat(100)], {})).rejects.toThrow('audit.fault.header')
  await expect(verify([''], {})).rejects.toThrow('audit.fault.header')
})

test('without a file the log is verified where it is', async () => {
  const environment = { ...process.env }
  Object.assign(process.env, { PLENUM_DATA: join(folder, 'data'), DATABASE_URL: log.url })
  try {
    const { answered } = await verify([], { checkpoint: [await file(texts.checkpoint)] })
    expect(answered).toMatchObject({ ok: true, size: 9, agreed: 1 })
  } finally {
    process.env = environment
  }
})

async function verify(contents: string[], options: object): Promise<{ answered: unknown; lines: string }> {
  const lines: string[] = []
  let answered: unknown
  await verifyLog.run({
    arguments: await Promise.all(contents.map(file)),
    options: { key: [key], ...options },
    say: line => void lines.push(line),
    answer: (result, line = '') => {
      answered = result
      lines.push(line)
    },
  })
  return { answered, lines: lines.join('\n') }
}

async function exported(): Promise<string> {
  const lines: string[] = []
  for await (const line of exportJournal(log.database.reader)) lines.push(`${line}\n`)
  return lines.join('')
}

let files = 0

async function file(content: string): Promise<string> {
  files += 1
  const path = join(folder, `file-${files}`)
  await writeFile(path, content)
  return path
}
