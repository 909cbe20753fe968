import type { Conflict } from '../../../packages/text/merge.ts'
import { type Provision, wordsOf } from '../../../packages/text/model.ts'
import { CardChoice } from '../../../ui/controls/choices.tsx'
import { useWords } from '../../../ui/words/words.tsx'

export type Side = 'mine' | 'theirs'
export type Sides = ReadonlyMap<string, Side>

type Shown = { [Name in keyof Conflict]: Name extends 'provisionId' ? string : Provision | null | undefined }

interface Props {
  conflicts: readonly Shown[]
  /** Where the other one comes from. */
  theirs: string
  sides: Sides
  onChoose: (sides: Sides) => void
}

/** What two wrote of the same provisions, side by side; one is chosen for each. */
export function ConflictChoices({ conflicts, theirs: from, sides, onChoose }: Props) {
  const say = useWords()
  const words = (provision: Provision | null | undefined) =>
    provision ? `${provision.label} ${wordsOf(provision)}`.trim() || '–' : say('drafting.gone')
  return conflicts.map(({ provisionId, base, mine, theirs }) => (
    <CardChoice<Side>
      key={provisionId}
      label={`${say('drafting.was')}: ${words(base)}`}
      sideBySide
      value={sides.get(provisionId)}
      options={[
        { value: 'theirs', label: words(theirs), hint: from },
        { value: 'mine', label: words(mine), hint: say('drafting.mine') },
      ]}
      onChange={side => onChoose(new Map(sides).set(provisionId, side))}
    />
  ))
}
