import type { Actor } from '../../platform/work/actor.ts'
import { linesRead } from '../conclusions/index.ts'
import { findMeeting, type Meeting, sightOf, type Standing, type Who } from '../meetings/index.ts'
import { bodiesActedFor } from '../people/index.ts'
import type { Parties, SaidAction } from './store.ts'

/** What of a meeting somebody may see. */
export interface Sight {
  meeting: Meeting
  /** Whether they chair it, record it or prepared it. */
  leads: boolean
  lineIds: ReadonlySet<string>
}

/** An action as somebody may see it, with its meeting if they may see that one too. */
export interface SeenAction {
  action: SaidAction
  sight: Sight | undefined
  /** Whether it falls to them, or to a body that they act for. */
  mine: boolean
}

/**
 * Those of these that somebody may see: what falls to them or to a body that they act for, and what was given on a line that they may read, or
 * in a meeting that they may see and on no line.
 */
export async function seenAmong(who: Who, actions: readonly SaidAction[]): Promise<SeenAction[]> {
  const mine = await partiesOf(who)
  const sights = new Map<string, Sight | undefined>()
  for (const { meetingId } of actions) if (!sights.has(meetingId)) sights.set(meetingId, await sightIn(who, meetingId))
  return actions.flatMap(action => {
    const sight = sights.get(action.meetingId)
    const falls = mayHear(who.actor, action) && fallsTo(action, mine)
    const isRead = sight !== undefined && (action.lineId === null || sight.lineIds.has(action.lineId))
    return falls || isRead ? [{ action, sight, mine: falls }] : []
  })
}

/** Those to whom somebody answers: themselves, and the bodies for which they act today. */
export async function partiesOf({ reader, actor, today }: Who): Promise<Parties> {
  const { kind, personId } = actor
  if (kind !== 'account' || personId === null) return { personIds: [], bodyIds: [] }
  return { personIds: [personId], bodyIds: await bodiesActedFor(reader, personId, today) }
}

/** What is said of an action now. */
export function latest({ sayings }: Pick<SaidAction, 'sayings'>): SaidAction['sayings'][0] {
  return sayings.at(-1) ?? sayings[0]
}

/** Whoever chairs a meeting leads it, beside those who prepare it. */
export function leadsIt(
  { chairId }: Pick<Meeting, 'chairId'>,
  { runs }: Pick<Standing, 'runs'>,
  actor: Actor,
): boolean {
  return runs || (actor.personId !== null && actor.personId === chairId)
}

async function sightIn(who: Who, meetingId: string): Promise<Sight | undefined> {
  const meeting = await findMeeting(who.reader, meetingId)
  const standing = meeting && (await sightOf(who, meeting))
  if (!meeting || !standing) return undefined
  const lines = await linesRead(who.reader, meetingId, standing)
  return { meeting, leads: leadsIt(meeting, standing, who.actor), lineIds: new Set(lines.map(({ id }) => id)) }
}

function fallsTo(action: SaidAction, { personIds, bodyIds }: Parties): boolean {
  const { toPerson, toBody } = latest(action)
  return (toPerson !== null && personIds.includes(toPerson)) || (toBody !== null && bodyIds.includes(toBody))
}

/** A token for some things does nothing with others. */
function mayHear({ subjectIds }: Actor, { id, meetingId }: SaidAction): boolean {
  return !subjectIds || subjectIds.includes(id) || subjectIds.includes(meetingId)
}
