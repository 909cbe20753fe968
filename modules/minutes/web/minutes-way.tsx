import { addressOf } from '../../../ui/asking/ask.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { DownloadButton } from '../../../ui/controls/button.tsx'
import { Section, Toolbar } from '../../../ui/controls/layout.tsx'
import { DownloadIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { listConclusions } from '../../conclusions/contract.ts'
import { downloadMinutes } from '../contract.ts'

/** The way from a meeting to its minutes, for those who lead it; nothing before there can be any. */
export function MinutesWay({ meetingId: id }: { meetingId: string }) {
  const say = useWords()
  const { data } = useAnswer(listConclusions, { id })
  if (!data?.mayRecord) return null
  return (
    <Section title={say('minutes.draft')}>
      <Toolbar>
        <DownloadButton
          href={addressOf(downloadMinutes, { id, format: 'docx' })}
          icon={<DownloadIcon size={18} aria-hidden />}
        >
          {say('minutes.as_word')}
        </DownloadButton>
        <DownloadButton
          href={addressOf(downloadMinutes, { id, format: 'pdf' })}
          icon={<DownloadIcon size={18} aria-hidden />}
        >
          {say('minutes.as_pdf')}
        </DownloadButton>
      </Toolbar>
    </Section>
  )
}
