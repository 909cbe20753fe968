import { lockFactors } from '../../platform/auth/factors.ts'
import { mustActInPerson } from '../../platform/auth/in-person.ts'
import * as tokens from '../../platform/auth/tokens.ts'
import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../platform/refused.ts'
import type { Work } from '../../platform/work/work.ts'
import type { changeMe as changing, makeToken as making } from './contract.ts'
import { obstacleToTokenEnd } from './rules.ts'
import { lockAccount, updateAccount } from './store.ts'
import { tellOf } from './telling.ts'

/** Chooses the own language. */
export async function changeMe(work: Work, { language }: CheckedInputOf<typeof changing>) {
  const id = ownId(work)
  const before = await lockAccount(work.tx, id)
  if (!before || before.language === language) return {}
  const { version } = await updateAccount(work.tx, before, { language }, work.now)
  await tellOf(work, id, 'account.changed', { fields: ['language'], version })
  return {}
}

/** Makes an API token for the own account, under its lock: a session that ends meanwhile leaves no token behind. */
export async function makeToken(work: Work, wanted: CheckedInputOf<typeof making>) {
  const accountId = ownId(work)
  refuseIf(obstacleToTokenEnd(wanted.endsOn, work.today))
  await lockFactors(work)
  return tokens.makeToken(work, { ...wanted, accountId })
}

/** Ends an API token of the own account. */
export async function endToken(work: Work, { id }: { id: string }) {
  const ended = await tokens.endTokens(work, ownId(work), id)
  return ended > 0 ? {} : refuse({ code: 'token.not_found', status: 404 })
}

/** Whoever acts here acts in person, in a session of their own. */
function ownId({ actor }: Work): string {
  refuseIf(mustActInPerson(actor))
  return actor.id ?? refuse({ code: 'session.needed', status: 401 })
}
