import { entryProof, exportJournal, readLogState, verifyStored } from '../../platform/audit/index.ts'
import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../platform/refused.ts'
import type { Look } from '../../platform/work/work.ts'
import { backupMade, backupFailed, backupSubject } from './backups.ts'
import type { exportLog as exporting, listEntries as listing } from './contract.ts'
import { backupAlarm } from './rules.ts'
import { findEntry, lastOfEach, newestEntries } from './store.ts'
import { obstacleToAuditing, obstacleToWholeLog, seesEntry, visibleEntries } from './visible.ts'

/** What happened, the newest first; an auditor sees the subjects given to them. */
export async function listEntries({ reader, actor }: Look, { take, ...wanted }: CheckedInputOf<typeof listing>) {
  refuseIf(obstacleToAuditing(actor))
  const rows = await newestEntries(reader, visibleEntries(actor), { ...wanted, take: take + 1 })
  const items = rows.slice(0, take)
  return { items, next: rows.length > take ? String(items.at(-1)?.position) : null }
}

/** How far the log is sealed. */
export async function readLog({ reader, actor }: Look) {
  refuseIf(obstacleToAuditing(actor))
  return readLogState(reader)
}

/** Reads the whole sealed log and compares it with what was signed. */
export async function verifyLog({ reader, actor }: Look) {
  refuseIf(obstacleToWholeLog(actor))
  const verdict = await verifyStored(reader)
  if (verdict.ok) return { ok: true, size: verdict.size, root: verdict.root, fault: null, batch: null }
  return { ok: false, size: 0, root: null, fault: verdict.fault, batch: verdict.batch ?? null }
}

/** The sealed log as a file, sent as it is read. */
export async function exportLog({ reader, actor, today }: Look, { from, to }: CheckedInputOf<typeof exporting>) {
  refuseIf(obstacleToWholeLog(actor))
  const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  return Promise.resolve({
    name: `plenum-log-${today}.jsonl`,
    mediaType: 'application/jsonl',
    bytes: withLineEnds(exportJournal(reader, range)),
  })
}

/** The proof of one entry as a text file. */
export async function readProof({ reader, actor }: Look, { position }: { position: number }) {
  refuseIf(obstacleToAuditing(actor))
  const entry = await findEntry(reader, position)
  if (!entry || !seesEntry(actor, entry)) return refuse({ code: 'audit.no_such_entry', status: 404 })
  const proof = await entryProof(reader, position)
  return { name: `plenum-proof-${position}.txt`, mediaType: 'text/plain; charset=utf-8', bytes: Buffer.from(proof) }
}

/** When backups were made, for the alarm on the screen. */
export async function readBackups({ reader, actor, now }: Look) {
  refuseIf(obstacleToAuditing(actor))
  const last = await lastOfEach(reader, backupSubject, [backupMade, backupFailed])
  const at = (name: string) => last.find(entry => entry.name === name)?.at ?? null
  const attempts = { madeAt: at(backupMade), failedAt: at(backupFailed) }
  const failure = last.find(entry => entry.name === backupFailed)?.facts['reason']
  return { ...attempts, reason: typeof failure === 'string' ? failure : null, alarm: backupAlarm(attempts, now) }
}

async function* withLineEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield line.endsWith('\n') ? line : `${line}\n`
}
