import { today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { nameInOrder, ruleNear } from '../../rulebook/rules.ts'
import { useProfile } from '../../rulebook/web/use-profile.ts'
import type { PersonItem } from '../contract.ts'

type Named = Pick<PersonItem, 'familyName' | 'middleName' | 'givenName'>

/** A person's name as this organisation writes it. */
export function useFullName(): (person: Named) => string {
  const say = useWords()
  const { nameOrder } = useProfile()
  return person => nameInOrder(person, nameOrder) || say('person.erased_name')
}

/** What an office is called, in the words of the rule that was in force on that day. */
export function useOfficeName(): (office: string, day?: string) => string {
  const say = useWords()
  const { offices } = useProfile()
  return (office, day = today()) => ruleNear(offices, office, day)?.says.words[say.language] ?? office
}
