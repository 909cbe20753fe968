import type { Reader } from '../../platform/db/database.ts'
import { accountsOfPersons } from '../accounts/index.ts'
import {
  inForce,
  type Line,
  listRecusals,
  listSeats,
  type Meeting,
  readersOf,
  type SeatRow,
  type Recusal,
  whoRuns,
} from '../meetings/index.ts'

/** What it takes to say who may know what was concluded on a line. */
export interface Knowing {
  seats: SeatRow[]
  recusals: Recusal[]
  /** Accounts of those who prepare the meeting, and the persons whose they are as far as they matter here. */
  runs: ReadonlySet<string>
  accounts: ReadonlyMap<string, string>
}

/** Reads it once for a meeting; `personIds` are those about whom will be asked beside those who are called. */
export async function knowingOf(
  reader: Reader,
  { meeting, day }: { meeting: Meeting; day: string },
  personIds: readonly string[] = [],
): Promise<Knowing> {
  const seats = await listSeats(reader, [meeting.id])
  const persons = [...personIds, ...seats.flatMap(({ personId, substituteId }) => [personId, substituteId])]
  return {
    seats,
    recusals: inForce(await listRecusals(reader, meeting.id)),
    runs: new Set(await whoRuns(reader, meeting, day)),
    accounts: await accountsOfPersons(reader, [...new Set(persons.filter(id => id !== null))]),
  }
}

/** Of these lines those that a person may not know: a line is for others, or they stay away from it. */
export function keptFrom(personId: string, lines: readonly Line[], knowing: Knowing): string[] {
  const { seats, recusals, runs, accounts } = knowing
  const prepares = runs.has(accounts.get(personId) ?? '')
  return lines.flatMap(line => {
    if (recusals.some(one => one.lineId === line.id && one.personId === personId)) return [line.id]
    const knows = line.readerIds === null || prepares || readersOf(line, seats, recusals).includes(personId)
    return knows ? [] : [line.id]
  })
}

/** Whether one of these lines is kept from whoever holds this account. Of somebody who is nothing to the meeting nothing is known. */
export function keptFromAccount(accountId: string, lines: readonly Line[], knowing: Knowing): boolean {
  const holder = [...knowing.accounts].find(([, account]) => account === accountId)
  return holder !== undefined && keptFrom(holder[0], lines, knowing).length > 0
}

/** The accounts that may read a notice of these lines before it is issued: those who lead the meeting, and whoever signs. */
export function readersOfNotice(
  { chairId, signerId, lines }: { chairId: string | null; signerId: string; lines: readonly Line[] },
  knowing: Knowing,
): string[] {
  const leads = [chairId, signerId].flatMap(id => knowing.accounts.get(id ?? '') ?? [])
  return [...new Set([...knowing.runs, ...leads])].filter(one => !keptFromAccount(one, lines, knowing))
}
