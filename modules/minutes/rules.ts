import type { Obstacle } from '../../platform/refused.ts'
import type { SittingState } from '../sittings/contract.ts'

/** Who signs minutes: whoever wrote them down, and whoever chaired. */
export type Office = 'recorder' | 'chair'

/** Who signs in the form of a profile; an association has its chair sign. */
export function signersOf(profile: string): readonly Office[] {
  return profile === 'general' ? ['chair'] : ['recorder', 'chair']
}

/** What stands in the way of keeping minutes: they say how the meeting closed. One that was entered afterwards has its day behind it. */
export function obstacleToKeeping(
  { state, on, readsAll }: { state: SittingState; on: string; readsAll: boolean },
  today: string,
): Obstacle | undefined {
  const isOver = state === 'closed' || (state === 'before' && on < today)
  if (!isOver) return { code: 'minutes.not_closed', status: 409 }
  return readsAll ? undefined : { code: 'minutes.partial', status: 403 }
}

interface Signed {
  office: Office
  number: number
}

/** How far minutes are whose newest version has this number; `signed` are the signatures in force. */
export function stateOf(
  newest: number,
  { signers, signed, approved }: { signers: readonly Office[]; signed: readonly Signed[]; approved: number | null },
) {
  if (approved === newest) return 'approved'
  const offices = signed.filter(({ number }) => number === newest).map(one => one.office)
  if (signers.every(office => offices.includes(office))) return 'signed'
  return offices.length > 0 ? 'signing' : 'draft'
}

/** What stands in the way of a signature. What differs may be passed with a reason: no rule with a source keeps this gate shut. */
export function obstacleToSigning(
  {
    newest,
    read,
    signers,
    signed,
    differences,
  }: {
    newest: number
    /** The newest version whose text has been read. */
    read: number
    signers: readonly Office[]
    signed: readonly Signed[]
    differences: number
  },
  { number, office, passed }: Signed & { passed: readonly string[] },
): Obstacle | undefined {
  if (number !== newest) return { code: 'minutes.not_newest', status: 409, facts: { newest } }
  if (read !== newest) return { code: 'minutes.being_read', status: 409 }
  if (!signers.includes(office)) return { code: 'minutes.no_such_signer', status: 422 }
  if (signed.some(one => one.office === office)) return { code: 'minutes.signed_already', status: 409 }
  const isPassed = differences === 0 || passed.includes('minutes.differs')
  return isPassed ? undefined : { code: 'minutes.differs', status: 409, facts: { count: differences } }
}

/** What was signed stays as it was signed: whoever changes it takes the signatures off first, and says why. */
export function obstacleToNextVersion({
  signed,
  approved,
}: {
  signed: number
  approved: boolean
}): Obstacle | undefined {
  if (approved) return { code: 'minutes.approved', status: 409 }
  return signed === 0 ? undefined : { code: 'minutes.signed', status: 409 }
}

/** What stands in the way of taking signatures off; a meeting that approved minutes is the only one that takes that back. */
export function obstacleToClearing({ signed, approved }: { signed: number; approved: boolean }): Obstacle | undefined {
  if (approved) return { code: 'minutes.approved', status: 409 }
  return signed > 0 ? undefined : { code: 'minutes.not_signed', status: 409 }
}
