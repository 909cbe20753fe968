import type { Actor } from '../platform/work/actor.ts'

/** STUB until modules/accounts has a contract. */
export function useSession(): { data: Actor | null } {
  return {
    data: {
      kind: 'account',
      id: '00000000-0000-4000-8000-000000000001',
      personId: null,
      onBehalfOf: null,
      roles: ['administrator', 'clerk'],
      language: 'vi',
      readOnly: false,
    },
  }
}
