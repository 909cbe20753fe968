import { today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { ruleNear } from '../../rulebook/rules.ts'
import { useProfile } from '../../rulebook/web/use-profile.ts'

/** What a kind of body is called, in the words of the rule that was in force on that day. */
export function useKindName(): (kind: string, day?: string) => string {
  const say = useWords()
  const { kinds } = useProfile()
  return (kind, day = today()) => ruleNear(kinds, kind, day)?.says.words[say.language] ?? kind
}
