import type { Obstacle } from '../refused.ts'

/** What an account may do beyond reading what its person may read. Which of these needs what is said by the modules. */
export type Role = 'administrator' | 'clerk' | 'auditor' | 'member'

export type Language = 'vi' | 'en'

/** Who acts. `onBehalfOf` is set when an assistant works for somebody: the log says "A for B". */
export interface Actor {
  kind: 'account' | 'guest' | 'system'
  /** The account's id, or the name of the part of the system that acts on its own. */
  id: string | null
  personId: string | null
  onBehalfOf: string | null
  roles: readonly Role[]
  language: Language
  /** An auditor or an API token may be limited to reading. */
  readOnly: boolean
  /** The session in which an account acts in person; an API token and the system have none. */
  sessionId?: string | undefined
  /** What the account has to settle before it may do anything else, such as enrolling a second factor. */
  pending?: Obstacle | undefined
  /** The subjects to which an auditor's sight is limited; everything when left out. */
  subjectIds?: readonly string[] | undefined
}

/** Somebody who has not signed in. */
export function guest(language: Language = 'vi'): Actor {
  return { kind: 'guest', id: null, personId: null, onBehalfOf: null, roles: [], language, readOnly: false }
}

/** A part of Plenum acting by itself, such as a nightly job. */
export function system(name: string): Actor {
  return {
    kind: 'system',
    id: `system:${name}`,
    personId: null,
    onBehalfOf: null,
    roles: [],
    language: 'vi',
    readOnly: false,
  }
}

/** Whether the actor holds this role. An administrator is not a clerk unless appointed as one. */
export function holds(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some(role => actor.roles.includes(role))
}
