import { Section } from '../../../../ui/controls/layout.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { OutcomesOf } from './outcomes-of.tsx'

interface Props {
  meetingId: string
  /** The line that is being dealt with. */
  line: { id: string; title: string }
}

/** What the open item came to, recorded where the meeting is chaired. */
export function OutcomesAtDesk({ meetingId, line: { id, title } }: Props) {
  const say = useWords()
  return (
    <Section title={say('outcomes.title')}>
      <OutcomesOf key={id} meetingId={meetingId} lineId={id} title={title} />
    </Section>
  )
}
