import { ButtonLink } from '../../../../ui/controls/button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Changes } from './use-changes.ts'

interface Props {
  paperId: string
  number: number
  changes: Changes
}

/** How much has changed since the last reading. */
export function ChangedNotice({ paperId, number, changes: { since, changed, removed } }: Props) {
  const say = useWords()
  const nothing = changed + removed === 0
  const compare = (
    <ButtonLink to="/papers/comparison" search={{ a: paperId, aNumber: since, b: paperId, bNumber: number }}>
      {say('reading.compare')}
    </ButtonLink>
  )
  return (
    <Notice standing={nothing ? 'settled' : 'waiting'} aside={!nothing && compare}>
      <p>{say(nothing ? 'reading.unchanged' : 'reading.changed', { number: since, count: changed, removed })}</p>
    </Notice>
  )
}
