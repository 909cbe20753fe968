import { openAccount } from '../../modules/accounts/actions.ts'
import { type Language, system } from '../../platform/work/actor.ts'
import type { Stage } from './stage.ts'

/** So many of those who sit in a body of the demonstration today, in order of precedence, each with an account. */
export async function seatedIn(stage: Stage, code: string, count: number, language: Language = 'vi') {
  const rows = await stage.plenum.database.reader
    .selectFrom('people.mandate')
    .innerJoin('bodies.body', 'bodies.body.id', 'people.mandate.bodyId')
    .innerJoin('people.person', 'people.person.id', 'people.mandate.personId')
    .select('people.mandate.bodyId')
    .select(['people.person.id', 'people.person.familyName', 'people.person.middleName', 'people.person.givenName'])
    .where('bodies.body.code', '=', code)
    .where('people.mandate.toDay', 'is', null)
    .orderBy('people.mandate.precedence')
    .limit(count)
    .execute()
  return Promise.all(
    rows.map(async ({ id: personId, bodyId, familyName, middleName, givenName }) => {
      const { id: accountId } = await stage.plenum.transact(system('stage'), work =>
        openAccount(work, { personId, language }),
      )
      const names = [familyName, middleName, givenName]
      const inOrder = language === 'vi' ? names : names.toReversed()
      return { personId, accountId, bodyId, name: inOrder.filter(Boolean).join(' ') }
    }),
  )
}
