import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { insertBody } from '../../modules/bodies/store.ts'
import { setUpOrganisation } from '../../modules/organisation/index.ts'
import { type Actor, system } from '../../platform/work/actor.ts'
import type { Plenum } from '../../server/plenum.ts'
import { measuringSecret } from '../plenum.ts'

/** A meeting in which everybody is there, and what each of them signs in with. */
export interface Assembly {
  meetingId: string
  lineId: string
  chair: Actor
  cookies: string[]
}

/** Seats this many members, each with an account and a session of their own; the first one chairs. */
export async function assemble(plenum: Plenum, count: number): Promise<Assembly> {
  return plenum.transact(system('bench'), async work => {
    const { tx, now } = work
    await setUpOrganisation(work, { name: 'Bench', language: 'en', profile: 'vn-party' })
    const bench = { code: 'BENCH', name: 'Bench', kind: 'directCommittee', symbol: null, parentId: null }
    const body = await insertBody(tx, { ...bench, precedence: 0, validFrom: null })
    if (!body) throw new Error('the database is not empty')
    const members = Array.from({ length: count }, (_, place) => ({
      place,
      person: randomUUID(),
      account: randomUUID(),
      token: randomBytes(24).toString('base64url'),
    }))
    const [first] = members
    if (!first) throw new Error('nobody came')
    const seats = sql`jsonb_to_recordset(${JSON.stringify(members)}) as one(place integer, person uuid, account uuid, token text)`
    const [meetingId, lineId] = [randomUUID(), randomUUID()]
    const later = new Date(now.getTime() + 86_400_000)
    const all = [
      sql`insert into people.person (id, code, family_name, given_name, sort_name, folded)
        select person, 'B' || place, 'Member', place::text, array[place::text], 'member' from ${seats}`,
      sql`insert into auth.account (id, name, folded, person_id, language, created_at, updated_at)
        select account, 'Member', 'member', person, 'en', ${now}, ${now} from ${seats}`,
      sql`insert into auth.session (account_id, token, method, factors, created_at, updated_at, expires_at)
        select account, token, 'device', 2, ${now}, ${now}, ${later} from ${seats}`,
      sql`insert into meetings.meeting (id, body_id, kind, title, folded, starts_at, chair_id, convened_by, convened_at)
        values (${meetingId}, ${body.id}, 'regularMeeting', 'Bench', 'bench', ${now}, ${first.person}, ${first.account}, ${now})`,
      sql`insert into meetings.seat (meeting_id, person_id, place, role)
        select ${meetingId}::uuid, person, place, 'member' from ${seats}`,
      sql`insert into meetings.line (id, meeting_id, place, kind, title, narrow)
        values (${lineId}, ${meetingId}, 0, 'item', 'Bench', false)`,
      sql`insert into meetings.summons (meeting_id, number, sent_by, sent_at, lines)
        values (${meetingId}, 1, ${first.account}, ${now}, '[]')`,
      sql`insert into sittings.step (meeting_id, kind, at, taken_by)
        values (${meetingId}, 'opened', ${now}, ${first.account})`,
      sql`insert into sittings.move (meeting_id, person_id, kind, at, recorded_at, recorded_by)
        select ${meetingId}::uuid, person, 'arrived', ${now}, ${now}, ${first.account}::uuid from ${seats}`,
    ]
    for (const statement of all) await statement.execute(tx)
    const name = (await plenum.auth.openSession(work, { accountId: first.account, method: 'device' })).cookie.split(
      '=',
    )[0]
    return {
      meetingId,
      lineId,
      chair: {
        kind: 'account' as const,
        id: first.account,
        personId: first.person,
        onBehalfOf: null,
        roles: ['member' as const],
        language: 'en' as const,
        readOnly: false,
        sessionId: 'bench',
      },
      cookies: members.map(({ token }) => `${name}=${encodeURIComponent(signed(token))}`),
    }
  })
}

/** Signed as the entrance signs the cookies that it gives. */
function signed(token: string): string {
  return `${token}.${createHmac('sha256', measuringSecret).update(token).digest('base64')}`
}
