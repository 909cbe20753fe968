import { neededOf } from '../../../packages/rules/index.ts'
import type { DatedRule, MeetingKind, Profile } from '../../rulebook/index.ts'

/** How many of the members have to be there, and what says so; null where the rulebook leaves that to the body. */
export function quorumOf(
  { sources }: Pick<Profile, 'sources'>,
  { says, source }: DatedRule<MeetingKind>,
  members: number,
) {
  if (says.quorum === null) return null
  const title = sources.find(({ code }) => code === source)?.title ?? source
  return { needed: neededOf(says.quorum, members), of: members, source: title }
}
