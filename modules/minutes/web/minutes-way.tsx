import { addressOf } from '../../../ui/asking/ask.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { ButtonLink, DownloadButton } from '../../../ui/controls/button.tsx'
import { Section, Toolbar } from '../../../ui/controls/layout.tsx'
import { DownloadIcon, ReadIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { listConclusions } from '../../conclusions/contract.ts'
import { exportVersion } from '../../papers/contract.ts'
import { downloadMinutes, readKept } from '../contract.ts'
import { StateMark } from './state-mark.tsx'

/** The way from a meeting to its minutes, and the same as a Word file at once; for those who lead it, and nothing before there can be any. */
export function MinutesWay({ meetingId: id }: { meetingId: string }) {
  const say = useWords()
  const { data } = useAnswer(listConclusions, { id })
  const mayRecord = data?.mayRecord === true
  const kept = useAnswer(readKept, { id }, mayRecord).data
  if (!mayRecord) return null
  const file = kept
    ? addressOf(exportVersion, { id: kept.paperId, number: kept.number, format: 'docx' })
    : addressOf(downloadMinutes, { id, format: 'docx' })
  return (
    <Section title={say('minutes.title')} aside={kept && <StateMark state={kept.state} />}>
      <Toolbar>
        <ButtonLink to="/meetings/$id/minutes" params={{ id }} icon={<ReadIcon size={18} aria-hidden />}>
          {say('minutes.open')}
        </ButtonLink>
        <DownloadButton href={file} icon={<DownloadIcon size={18} aria-hidden />}>
          {say('minutes.as_word')}
        </DownloadButton>
      </Toolbar>
    </Section>
  )
}
