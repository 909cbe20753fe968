import { refuse, refuseIf } from '../../platform/refused.ts'
import type { Look } from '../../platform/work/work.ts'
import { namesOfAccounts } from '../accounts/index.ts'
import { findBodies, findBody } from '../bodies/index.ts'
import { namesOfPeople } from '../meetings/index.ts'
import { profileOf } from '../organisation/index.ts'
import { listJottings, seenSitting } from '../sittings/index.ts'
import { obstacleToLeading } from '../sittings/rules.ts'
import { linesRead } from '../conclusions/index.ts'
import type { ActionProposals, ShownAction, Who } from './contract.ts'
import { namesNear } from './names-near.ts'
import { namesOf } from './reading/named.ts'
import { readAction } from './reading/read-action.ts'
import { listOfMeeting, listOpenOf, listOpenOfBody, type Saying } from './store.ts'
import { latest, partiesOf, type SeenAction, seenAmong } from './visible.ts'

/** What is to be done after a meeting, in the order in which it was recorded. */
export async function listActions(look: Look, { id }: { id: string }) {
  const { meeting, leads } = await seenSitting(look, id)
  return { items: await actionsOf(look, { id }), mayRecord: leads && meeting.cancelledAt === null }
}

/** The same for modules that put it into words; of a meeting that the actor may see. */
export async function actionsOf(look: Look, { id }: { id: string }): Promise<ShownAction[]> {
  return shown(look, await seenAmong(look, await listOfMeeting(look.reader, id)))
}

/** What falls to the actor and is still to be done. */
export async function listMyActions(look: Look) {
  const found = await seenAmong(look, await listOpenOf(look.reader, await partiesOf(look)))
  return { items: byDeadline(await shown(look, found)) }
}

/** What the meetings of a body left to be done, of what the actor may see. */
export async function listActionsOfBody(look: Look, { id }: { id: string }) {
  if (!(await findBody(look.reader, id))) refuse({ code: 'body.not_found', status: 404 })
  const found = await seenAmong(look, await listOpenOfBody(look.reader, id))
  return { items: byDeadline(await shown(look, found)) }
}

/** What could become an action of what was written down, of the lines that the actor may read. */
export async function proposeActions(look: Look, { id }: { id: string }): Promise<ActionProposals> {
  const { reader, today } = look
  const sitting = await seenSitting(look, id)
  refuseIf(obstacleToLeading(sitting))
  const parties = await namesNear(look, sitting.meeting)
  const { language } = await profileOf(reader)
  const lines = new Set((await linesRead(reader, id, sitting.standing)).map(line => line.id))
  const names = namesOf(parties)
  const read = (await listJottings(reader, id))
    .filter(({ lineId, struckAt }) => struckAt === null && (lineId === null || lines.has(lineId)))
    .flatMap(({ id: jottingId, words, isAction }) => {
      const { who, named, what, by, isTyped } = readAction(words, names, { today, language })
      return isAction || isTyped ? [{ jottingId, who: who && { kind: who.kind, id: who.id }, named, what, by }] : []
    })
  return { parties, read }
}

async function shown(look: Look, seen: readonly SeenAction[]): Promise<ShownAction[]> {
  const sayings = seen.flatMap(({ action }) => action.sayings)
  const known = await knownOf(look, sayings)
  return seen.map(({ action, sight, mine }) => {
    const { id, lineId, jottingId, paperId, provisionId } = action
    return {
      id,
      meeting: sight ? { id: sight.meeting.id, title: sight.meeting.title, startsAt: sight.meeting.startsAt } : null,
      lineId,
      jottingId,
      place: paperId === null ? null : { paperId, provisionId },
      ...said(latest(action), known),
      mine,
      version: action.sayings.length,
      before: action.sayings.slice(0, -1).map(one => said(one, known)),
    }
  })
}

type Known = Record<'bodies' | 'people' | 'accounts', ReadonlyMap<string, string>>

async function knownOf({ reader }: Look, sayings: readonly Saying[]): Promise<Known> {
  const bodyIds = [...new Set(sayings.flatMap(({ toBody }) => toBody ?? []))]
  return {
    bodies: new Map((await findBodies(reader, bodyIds)).map(({ id, name }) => [id, name])),
    people: await namesOfPeople(
      reader,
      sayings.map(({ toPerson }) => toPerson),
    ),
    accounts: await namesOfAccounts(reader, [...new Set(sayings.map(({ saidBy }) => saidBy))]),
  }
}

function said(
  { what, dueOn: by, state, note, saidAt: at, saidBy, ...to }: Saying,
  known: Known,
): ShownAction['before'][0] {
  return { who: whoOf(to, known), what, by, state, note, at, saidBy: known.accounts.get(saidBy) ?? '' }
}

function whoOf(
  { toBody, toPerson, toName }: Pick<Saying, 'toBody' | 'toPerson' | 'toName'>,
  { bodies, people }: Known,
): Who {
  if (toBody !== null) return { kind: 'body', id: toBody, name: bodies.get(toBody) ?? '' }
  if (toPerson !== null) return { kind: 'person', id: toPerson, name: people.get(toPerson) ?? '' }
  return { kind: 'name', name: toName ?? '' }
}

/** What has no day comes last. */
function byDeadline(actions: readonly ShownAction[]): ShownAction[] {
  const never = '9999-12-31'
  return actions.toSorted((one, other) => ((one.by ?? never) < (other.by ?? never) ? -1 : Number(one.by !== other.by)))
}
