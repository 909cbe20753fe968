import { Link } from '@tanstack/react-router'
import { addressOf } from '../../../ui/asking/ask.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { DownloadButton } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { DownloadIcon } from '../../../ui/icons.ts'
import theme from '../../../ui/theme/text.module.css'
import { useWords } from '../../../ui/words/words.tsx'
import { listMatterDecisions, type MatterDecision } from '../../conclusions/contract.ts'
import { Decided } from '../../conclusions/web/outcomes/decided.tsx'
import { downloadExtract } from '../contract.ts'
import styles from './notices.module.css'

/** What meetings decided of the papers of a matter, with extracts to take along; nothing before there is any. */
export function MatterDecisions({ matterId: id }: { matterId: string }) {
  const say = useWords()
  const { data } = useAnswer(listMatterDecisions, { id })
  if (!data || data.items.length === 0) return null
  return (
    <Section title={say('notice.decided')}>
      {data.items.map(decision => (
        <Decision key={decision.line.id} decision={decision} />
      ))}
    </Section>
  )
}

function Decision({ decision: { meeting, on, line, outcomes, words, votes } }: { decision: MatterDecision }) {
  const say = useWords()
  const file = (format: 'docx' | 'pdf') => addressOf(downloadExtract, { id: meeting.id, lineId: line.id, format })
  return (
    <article className={styles.decision} aria-label={line.title}>
      <h3>{line.title}</h3>
      <p className={theme.soft}>
        <Link to="/meetings/$id" params={{ id: meeting.id }}>
          {meeting.title}
        </Link>
        {`, ${say.day(on)}`}
      </p>
      {outcomes.map(outcome => (
        <div key={outcome.id}>
          {outcome.draft?.title && (
            <p className={theme.soft}>
              {say('notice.of_draft', { title: outcome.draft.title, number: outcome.draft.number })}
            </p>
          )}
          <Decided wording={outcome} />
        </div>
      ))}
      {words !== null && <p className={styles.words}>{words}</p>}
      {votes.map(({ words: asked, counts, result }) => (
        <p key={asked} className={theme.soft}>
          {counts === null
            ? say('notice.agreed', { words: asked })
            : say('notice.vote', { words: asked, ...counts, result: say(`notice.vote_${result}`) })}
        </p>
      ))}
      <div className={styles.acts} data-print="no">
        <DownloadButton href={file('pdf')} icon={<DownloadIcon size={18} aria-hidden />}>
          {say('notice.extract_pdf')}
        </DownloadButton>
        <DownloadButton href={file('docx')} icon={<DownloadIcon size={18} aria-hidden />}>
          {say('notice.extract_word')}
        </DownloadButton>
      </div>
    </article>
  )
}
