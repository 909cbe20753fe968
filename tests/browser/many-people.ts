import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { system } from '../../platform/work/actor.ts'
import type { seatedIn } from './seated-in.ts'
import type { Stage } from './stage.ts'

export type Person = Awaited<ReturnType<typeof seatedIn>>[number]

/** Somebody who acts from a device of their own of which no screen is shown. */
export interface Device {
  person: Person
  post: (path: string, body: object) => Promise<void>
}

/** Signs each of them in on a device without a screen, which asks through the doors that everybody uses. */
export function devicesOf({ plenum }: Stage, people: readonly Person[]): Promise<Device[]> {
  return Promise.all(
    people.map(async person => {
      const { cookie } = await plenum.transact(system('stage'), work =>
        plenum.auth.openSession(work, { accountId: person.accountId, method: 'authenticator' }),
      )
      const headers = { cookie: cookie.split(';')[0] ?? '' }
      const post = async (path: string, body: object) => {
        const { statusCode } = await plenum.http.inject({ method: 'POST', url: `/api${path}`, headers, payload: body })
        expect(statusCode).toBe(200)
      }
      return { person, post }
    }),
  )
}

/** People of other bodies, who are invited to a meeting of this one. */
export async function guestsOf({ plenum }: Stage, bodyId: string, count: number): Promise<{ id: string }[]> {
  const members = plenum.database.reader.selectFrom('people.mandate').select('personId').where('bodyId', '=', bodyId)
  return plenum.database.reader
    .selectFrom('people.person')
    .select('id')
    .where('id', 'not in', members)
    .orderBy('id')
    .limit(count)
    .execute()
}

/** Asks as whoever sits at this browser, and answers what comes back. */
export async function ask<Answer>(
  page: Page,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  { data, version = 0 }: { data?: object; version?: number } = {},
): Promise<Answer> {
  const answer = await page.request.fetch(`/api${path}`, {
    method,
    ...(data && { data }),
    headers: { 'if-match': `"${version}"` },
  })
  expect(answer.status()).toBe(200)
  return (await answer.json()) as Answer
}
