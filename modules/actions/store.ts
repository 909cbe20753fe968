import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/db/database.ts'
import type { ActionState } from './contract.ts'

/** Where an action comes from. */
export interface ActionRow {
  id: string
  meetingId: string
  bodyId: string
  lineId: string | null
  jottingId: string | null
  paperId: string | null
  provisionId: string | null
}

/** What was said of an action, the whole each time. */
export interface Saying {
  actionId: string
  number: number
  toBody: string | null
  toPerson: string | null
  toName: string | null
  what: string
  dueOn: string | null
  state: ActionState
  note: string | null
  saidAt: string
  saidBy: string
}

/** With everything that was said of it, the first first; the last one counts. */
export type SaidAction = ActionRow & { sayings: [Saying, ...Saying[]] }

export type Parties = Record<'personIds' | 'bodyIds', readonly string[]>

/** Those of a meeting, in the order in which they were recorded. */
export async function listOfMeeting(reader: Reader, meetingId: string): Promise<SaidAction[]> {
  return withSayings(reader, await actions(reader).where('meetingId', '=', meetingId).orderBy('number').execute())
}

/** Those of the meetings of a body that are still to be done, in the order in which they were recorded. */
export async function listOpenOfBody(reader: Reader, bodyId: string): Promise<SaidAction[]> {
  const isOpen = sql<boolean>`(select state from actions.saying where action_id = action.id order by number desc limit 1) = 'open'`
  return withSayings(
    reader,
    await actions(reader).where('bodyId', '=', bodyId).where(isOpen).orderBy('number').execute(),
  )
}

/** Those that fall to these people and bodies and are still to be done. */
export async function listOpenOf(reader: Reader, { personIds, bodyIds }: Parties): Promise<SaidAction[]> {
  const falls = sql<boolean>`exists (select from actions.saying
    where action_id = action.id and state = 'open'
      and (to_person = any(${[...personIds]}::uuid[]) or to_body = any(${[...bodyIds]}::uuid[]))
      and not exists (select from actions.saying later
        where later.action_id = saying.action_id and later.number > saying.number))`
  return withSayings(reader, await actions(reader).where(falls).orderBy('number').execute())
}

/** One of them, locked, so that of two who say something of it the second sees what the first said. */
export async function lockAction(tx: Tx, id: string): Promise<SaidAction | undefined> {
  const found = await actions(tx).where('id', '=', id).forUpdate().execute()
  return (await withSayings(tx, found))[0]
}

/** Undefined when an action was made of this jotting before. */
export async function insertAction(tx: Tx, action: Omit<ActionRow, 'id'>): Promise<string | undefined> {
  const made = await tx
    .insertInto('actions.action')
    .values(action)
    .onConflict(conflict => conflict.column('jottingId').where('jottingId', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

export async function insertSaying(tx: Tx, saying: Omit<Saying, 'saidAt'> & { saidAt: Date }): Promise<void> {
  await tx.insertInto('actions.saying').values(saying).execute()
}

function actions(reader: Reader) {
  return reader
    .selectFrom('actions.action')
    .select(['id', 'meetingId', 'bodyId', 'lineId', 'jottingId', 'paperId', 'provisionId'])
}

async function withSayings(reader: Reader, found: readonly ActionRow[]): Promise<SaidAction[]> {
  const ids = found.map(({ id }) => id)
  const sayings = await reader
    .selectFrom('actions.saying')
    .selectAll()
    .where('actionId', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('actionId')
    .orderBy('number')
    .execute()
  const byAction = Map.groupBy(sayings as Saying[], ({ actionId }) => actionId)
  return found.flatMap(action => {
    const [first, ...others] = byAction.get(action.id) ?? []
    return first ? [{ ...action, sayings: [first, ...others] as [Saying, ...Saying[]] }] : []
  })
}
