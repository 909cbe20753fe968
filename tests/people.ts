import type { Actor, Role } from '../platform/work/actor.ts'

export type PersonName = 'admin' | 'clerk' | 'member' | 'auditor'

function account(number: number, roles: readonly Role[], readOnly = false): Actor {
  const id = `00000000-0000-4000-8000-00000000000${number}`
  return { kind: 'account', id, personId: null, onBehalfOf: null, roles, language: 'vi', readOnly }
}

/** Who walks about in the hall. */
export const people: Record<PersonName, Actor> = {
  admin: account(1, ['administrator']),
  clerk: account(2, ['clerk']),
  member: account(3, ['member']),
  auditor: account(4, ['auditor'], true),
}
