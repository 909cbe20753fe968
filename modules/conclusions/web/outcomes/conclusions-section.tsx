import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Section } from '../../../../ui/controls/layout.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MeetingView } from '../../../meetings/contract.ts'
import { listConclusions } from '../../contract.ts'
import { OutcomesOf } from './outcomes-of.tsx'

/** What a meeting concluded, line by line; nothing before there can be any. */
export function ConclusionsSection({ meeting: { id, agenda } }: { meeting: Pick<MeetingView, 'id' | 'agenda'> }) {
  const say = useWords()
  const { data } = useAnswer(listConclusions, { id })
  if (!data || (data.items.length === 0 && !data.mayRecord)) return null
  const has = (lineId: string) => data.items.some(one => one.lineId === lineId)
  const shown = agenda.flatMap(({ id: lineId, kind, content }) =>
    content && !content.closed && kind !== 'break' && (data.mayRecord || has(lineId))
      ? [{ lineId, title: content.title }]
      : [],
  )
  return (
    <Section title={say('outcomes.title')}>
      {shown.map(({ lineId, title }) => (
        <OutcomesOf key={lineId} meetingId={id} lineId={lineId} title={title} />
      ))}
    </Section>
  )
}
