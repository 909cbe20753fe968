import type { Party } from '../../conclusions/contract.ts'
import type { Notice, NoticeProposal } from '../contract.ts'

/** Who signs, in whose name, and who gets it, as it is chosen in a form. */
export interface Signed {
  signerId: string
  authority: string
  recipients: (Party & { name: string })[]
}

/** What is usual: whoever is above all signs, and those who are told to do something get it. */
export function usual({ signers, bodies }: NoticeProposal): Signed {
  const [first] = signers
  return {
    signerId: first?.id ?? '',
    authority: first?.authority ?? '',
    recipients: bodies.flatMap(({ id, name, isUsual }) => (isUsual ? { kind: 'body' as const, id, name } : [])),
  }
}

export function signedOf({ signer, authority, recipients }: Notice): Signed {
  return { signerId: signer.id, authority: authority ?? '', recipients }
}

/** As the server takes it. */
export function sent({ signerId, authority, recipients }: Signed) {
  const lines = authority.split('\n').flatMap(line => line.trim() || [])
  return {
    signerId,
    authority: lines.length === 0 ? null : lines.join('\n'),
    recipients: recipients.map(({ kind, id }) => ({ kind, id })),
  }
}

/** Whether an item among these is for some only. */
export function hasNarrow({ lines }: Pick<NoticeProposal, 'lines'>, lineIds: readonly string[]): boolean {
  return lines.some(({ id, isNarrow }) => isNarrow && lineIds.includes(id))
}

/** Whether a notice of these items may go to somebody: of one for some, to no body and to nobody else. */
export function mayGet(proposal: NoticeProposal, lineIds: readonly string[]): (party: Party) => boolean {
  const isNarrow = hasNarrow(proposal, lineIds)
  const isKept = (keptFrom: readonly string[]) => keptFrom.some(id => lineIds.includes(id))
  return ({ kind, id }) =>
    kind === 'body' ? !isNarrow : !isKept(proposal.people.find(one => one.id === id)?.keptFrom ?? [])
}
