import { refuse } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { accountsOfPersons, namesOfAccounts } from '../../accounts/index.ts'
import { seatedIn } from '../../people/index.ts'
import { seenRound } from '../standing.ts'
import { findRound } from '../store/rounds.ts'

/** Whoever holds an office in a body that is asked and has an account, in their order of precedence, for whoever acts for the body; to all others there is none. */
export async function listMembers(look: Look, { id, askedId }: { id: string; askedId: string }) {
  const { reader, actor, today } = look
  const { standing } = await seenRound(look, await findRound(reader, id))
  const bodyId = standing.asked.find(one => one.id === askedId)?.bodyId
  if (!bodyId) return refuse({ code: 'round.not_found', status: 404 })
  const persons = (await seatedIn(reader, [bodyId], today)).map(({ personId }) => personId)
  const accounts = await accountsOfPersons(reader, persons)
  const ids = [...new Set(persons.flatMap(personId => accounts.get(personId) ?? []))].filter(one => one !== actor.id)
  const names = await namesOfAccounts(reader, ids)
  return { items: ids.map(one => ({ id: one, name: names.get(one) ?? '' })) }
}
