import { addressOf } from '../../../../ui/asking/ask.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { DownloadButton } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { DownloadIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MeetingView } from '../../../meetings/contract.ts'
import { downloadMinutes, listConclusions } from '../../contract.ts'
import { OutcomesOf } from './outcomes-of.tsx'
import styles from './outcomes.module.css'

/** What a meeting concluded, line by line, and its minutes; nothing before there can be any. */
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
      {data.mayRecord && (
        <div className={styles.acts} data-print="no">
          <DownloadButton
            href={addressOf(downloadMinutes, { id, format: 'docx' })}
            icon={<DownloadIcon size={18} aria-hidden />}
          >
            {`${say('outcomes.minutes')}: ${say('outcomes.minutes_word')}`}
          </DownloadButton>
          <DownloadButton
            href={addressOf(downloadMinutes, { id, format: 'pdf' })}
            icon={<DownloadIcon size={18} aria-hidden />}
          >
            {`${say('outcomes.minutes')}: ${say('outcomes.minutes_pdf')}`}
          </DownloadButton>
        </div>
      )}
      {shown.map(({ lineId, title }) => (
        <OutcomesOf key={lineId} meetingId={id} lineId={lineId} title={title} />
      ))}
    </Section>
  )
}
