import { Select } from '../../../../ui/controls/field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Rule } from '../../contract.ts'
import { needsOf, sourceOf } from '../shared/said.ts'

interface Props {
  rules: readonly Rule[]
  value: string
  onChange: (code: string) => void
}

/** Which rule of the day decides, with what it needs and what it comes from. */
export function RuleField({ rules, value, onChange }: Props) {
  const say = useWords()
  const chosen = rules.find(({ code }) => code === value)
  return (
    <Select
      name="rule"
      label={say('vote.rule')}
      value={value}
      options={rules.map(({ code, says }) => ({ value: code, label: says.words[say.language] }))}
      hint={chosen && `${needsOf(say, chosen)}. ${sourceOf(say, chosen)}`}
      onChange={onChange}
    />
  )
}
