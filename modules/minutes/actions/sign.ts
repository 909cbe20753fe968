import { mustActInPerson } from '../../../platform/auth/in-person.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf, readableAmong } from '../../papers/index.ts'
import type { clearSignatures as clearing, recordSignature as recording, signMinutes as signing } from '../contract.ts'
import { obstacleToClearing, obstacleToSigning } from '../rules.ts'
import { type Signer, signersIn } from '../signers.ts'
import { findApproval } from '../store/approvals.ts'
import { clearAll, insertSignature, listSignatures } from '../store/signatures.ts'
import { comparedWithRecord } from '../views/differences.ts'
import type { Times } from '../views/record.ts'
import { type HeldMinutes, lockMinutes, lookOf, tellMinutes } from './held.ts'

/** Signs a version in person: nobody does so for somebody else, and no token does. */
export async function signMinutes(work: Work, { id, ...sign }: CheckedInputOf<typeof signing>, times: Times) {
  refuseIf(mustActInPerson(work.actor))
  const minutes = await lockMinutes(work, id)
  const signer = await signerFor(work, minutes, sign, times)
  if (!signer.mine) refuse({ code: 'minutes.not_mine', status: 403 })
  const { personId } = work.actor
  return write(work, minutes, { ...sign, personId, day: work.today, onPaper: false, scanId: null })
}

/** Writes down that a version was signed on paper. */
export async function recordSignature(work: Work, { id, ...sign }: CheckedInputOf<typeof recording>, times: Times) {
  const { tx, actor, today } = work
  const minutes = await lockMinutes(work, id)
  const { personId } = await signerFor(work, minutes, sign, times)
  if (sign.day > today) refuse({ code: 'minutes.day_to_come', status: 422 })
  if (sign.scanId !== null && !(await readableAmong(tx, actor, [sign.scanId])).has(sign.scanId))
    refuse({ code: 'minutes.scan_not_found', status: 404 })
  return write(work, minutes, { ...sign, personId, onPaper: true })
}

/** Takes the signatures off, so that the text can be changed; that they were there stays on record. */
export async function clearSignatures(work: Work, { id, reason }: CheckedInputOf<typeof clearing>) {
  const { tx, now } = work
  const minutes = await lockMinutes(work, id)
  const signed = (await inForce(work, id)).length
  refuseIf(obstacleToClearing({ signed, approved: (await findApproval(tx, id)) !== undefined }))
  await clearAll(tx, id, { clearedBy: accountOf(work), clearedAt: now, clearedBecause: reason })
  await tellMinutes(work, minutes, { name: 'minutes.signatures_cleared', facts: { count: signed } })
  return { id }
}

type Sign = Pick<CheckedInputOf<typeof signing>, 'number' | 'office' | 'passes'>

/** Who signs so; refused when they cannot now. */
async function signerFor(work: Work, minutes: HeldMinutes, sign: Sign, times: Times): Promise<Signer> {
  const { held, kept } = minutes
  const { newest, read, differing } = await comparedWithRecord(lookOf(work), kept, times)
  const signers = await signersIn(work.tx, work.actor, held.meeting)
  const signed = (await inForce(work, kept.meetingId)).map(one => ({ office: one.office, number: one.versionNumber }))
  const offices = signers.map(({ office }) => office)
  const now = { newest, read, signers: offices, signed, differences: differing.length }
  refuseIf(obstacleToSigning(now, { ...sign, passed: sign.passes.map(({ code }) => code) }))
  return signers.find(({ office }) => office === sign.office) ?? refuse({ code: 'minutes.no_such_signer', status: 422 })
}

async function inForce({ tx }: Work, id: string) {
  return (await listSignatures(tx, id)).filter(({ clearedAt }) => clearedAt === null)
}

interface Written extends Sign {
  personId: string | null
  day: string
  onPaper: boolean
  scanId: string | null
}

async function write(work: Work, minutes: HeldMinutes, { number, day, passes, ...signature }: Written) {
  const { id } = await insertSignature(work.tx, {
    ...signature,
    meetingId: minutes.kept.meetingId,
    versionNumber: number,
    signedOn: day,
    passed: passes,
    recordedBy: accountOf(work),
    recordedAt: work.now,
  })
  const { office, onPaper } = signature
  const facts = { number, office, onPaper, passed: passes.map(({ code }) => code) }
  await tellMinutes(work, minutes, { name: 'minutes.signed', facts })
  return { id }
}
