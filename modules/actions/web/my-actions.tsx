import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Section } from '../../../ui/controls/layout.tsx'
import work from '../../../ui/theme/work.module.css'
import { useWords } from '../../../ui/words/words.tsx'
import { listMyActions } from '../contract.ts'
import { ActionRow } from './action-row.tsx'

/** What falls to this person, or to a body that they act for, what is due first before the rest; nothing when nothing does. */
export function MyActions() {
  const say = useWords()
  const actions = useAnswer(listMyActions, {}).data?.items ?? []
  if (actions.length === 0) return null
  return (
    <Section title={say('actions.mine')}>
      <ul className={work.list} aria-label={say('actions.mine')}>
        {actions.map(action => (
          <ActionRow key={action.id} action={action} isAway />
        ))}
      </ul>
    </Section>
  )
}
