import { isDay } from '../../../ui/words/day.ts'
import type { ActionProposals, WantedWho, Who } from '../contract.ts'

/** What is typed of an action; `who` is a kind and an id, `name` for whoever is not in the house, or empty. */
export interface Wanted {
  who: string
  name: string
  what: string
  by: string
}

/** What a line that was read says, with nothing chosen where it is open who is meant. */
export function wantedFrom(read: Omit<ActionProposals['read'][number], 'jottingId'> | undefined): Wanted {
  const { who = null, named = '', what = '', by = null } = read ?? {}
  return { who: who ? `${who.kind}:${who.id}` : '', name: named, what, by: by ?? '' }
}

/** What an action says now. */
export function wantedAs({ who, what, by }: { who: Who; what: string; by: string | null }): Wanted {
  const chosen = who.kind === 'name' ? 'name' : `${who.kind}:${who.id}`
  return { who: chosen, name: who.kind === 'name' ? who.name : '', what, by: by ?? '' }
}

/** What is typed as the server takes it. */
export function asWanted({ who, name, what, by }: Wanted): { who: WantedWho; what: string; by: string | null } {
  return { who: whoIn(who, name), what: what.trim(), by: by === '' ? null : by }
}

/** Why what is typed is no action yet. */
export function obstacleToGiving({ who, name, what, by }: Wanted): { code: string; status: number } | undefined {
  const isNobody = who === '' || (who === 'name' && name.trim() === '')
  if (isNobody || what.trim() === '') return { code: 'actions.who_and_what', status: 422 }
  return by === '' || isDay(by) ? undefined : { code: 'actions.day_unread', status: 422 }
}

function whoIn(chosen: string, name: string): WantedWho {
  const [kind, id] = chosen.split(':')
  return id !== undefined && (kind === 'body' || kind === 'person') ? { kind, id } : { kind: 'name', name: name.trim() }
}
