import type { Reader } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refused.ts'
import { findBody } from '../bodies/index.ts'
import { profileOf } from '../organisation/index.ts'
import { type DatedRule, type Majority, majoritiesOf, type Profile } from '../rulebook/index.ts'
import type { Rule } from './contract.ts'

/** What a body can decide on a day by an open vote, and what each needs. */
export async function rulesFor(reader: Reader, bodyId: string, day: string): Promise<Rule[]> {
  const { profile, rules } = await majoritiesFor(reader, bodyId, day)
  return rules.filter(({ says }) => says.ballot === 'open').map(rule => asKept(rule, profile))
}

/** One of them, as it is kept with the vote. Refuses what the body does not decide on that day, and what needs a secret ballot. */
export async function ruleFor(
  reader: Reader,
  bodyId: string,
  { code, day }: { code: string; day: string },
): Promise<Rule> {
  const { profile, rules } = await majoritiesFor(reader, bodyId, day)
  const rule = rules.find(one => one.code === code) ?? refuse({ code: 'vote.rule_not_here', status: 422 })
  if (rule.says.ballot === 'secret') refuse({ code: 'vote.secret_needed', status: 409 })
  return asKept(rule, profile)
}

async function majoritiesFor(reader: Reader, bodyId: string, day: string) {
  const body = (await findBody(reader, bodyId)) ?? refuse({ code: 'body.not_found', status: 404 })
  const profile = await profileOf(reader)
  return { profile, rules: majoritiesOf(profile, body.kind, day) }
}

function asKept(
  { code, validFrom, source, where, says }: DatedRule<Majority>,
  { sources }: Pick<Profile, 'sources'>,
): Rule {
  const { words, share, base, tie } = says
  const title = sources.find(one => one.code === source)?.title ?? source
  return { code, validFrom, source: title, where: where ?? null, says: { words, share, base, tie } }
}
