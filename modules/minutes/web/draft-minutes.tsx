import type { AnswerOf } from '../../../platform/http/contract.ts'
import { addressOf } from '../../../ui/asking/ask.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { DownloadButton } from '../../../ui/controls/button.tsx'
import { Stack } from '../../../ui/controls/layout.tsx'
import { Notice, ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { DownloadIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { TextDocument } from '../../papers/web/text/text-document.tsx'
import { downloadMinutes, keepMinutes, readKept, type readMinutes } from '../contract.ts'
import { MinutesHead } from './minutes-head.tsx'
import styles from './minutes.module.css'

const plain = { pictures: {}, running: { headers: [], footers: [] } }

/** What was recorded, as a text that nobody has kept yet. */
export function DraftMinutes({ minutes }: { minutes: AnswerOf<typeof readMinutes> }) {
  const say = useWords()
  const { id, title, provisions, language } = minutes
  const obstacle = minutes.obstacle ? { ...minutes.obstacle, status: 409 } : undefined
  const keep = useAct(keepMinutes, { refreshes: [readKept], done: () => toast(say('minutes.kept_done')) })
  return (
    <>
      <MinutesHead id={id} below={title}>
        {(['docx', 'pdf'] as const).map(format => (
          <DownloadButton
            key={format}
            href={addressOf(downloadMinutes, { id, format })}
            icon={<DownloadIcon size={18} aria-hidden />}
          >
            {say(format === 'docx' ? 'minutes.as_word' : 'minutes.as_pdf')}
          </DownloadButton>
        ))}
        <ReasonedButton kind="primary" busy={keep.busy} obstacle={obstacle} onPress={() => void keep.go({ id })}>
          {say('minutes.keep')}
        </ReasonedButton>
      </MinutesHead>
      <div data-print="no">
        <Stack>
          {keep.obstacle && <ObstacleNotice obstacle={keep.obstacle} />}
          <Notice standing={obstacle ? 'waiting' : 'plain'}>
            <p>{obstacle ? say.reason(obstacle) : say('minutes.draft_why')}</p>
          </Notice>
        </Stack>
      </div>
      <div className={styles.text} lang={language}>
        <TextDocument paper={{ id, number: 1 }} document={{ provisions, ...plain }} />
      </div>
    </>
  )
}
