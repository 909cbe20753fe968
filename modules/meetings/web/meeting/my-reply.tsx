import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { lazy, Suspense, useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button, type ButtonKind } from '../../../../ui/controls/button.tsx'
import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { DoneIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { listAssistedMeetings, listMeetings, type MeetingRow, readMeeting, replyToSummons } from '../../contract.ts'
import styles from './meeting.module.css'

/** The account that somebody assists. */
export type Principal = AnswerOf<typeof listAssistedMeetings>['items'][number]['principal']

/** Fetched when somebody asks for it, since My work shows the buttons before anything else. */
const ReplyDialog = lazy(async () => ({ default: (await import('./reply-dialog.tsx')).ReplyDialog }))

/** What this person answers to the invitation: one press, and a reason where they cannot come. */
export function MyReply({ meeting }: { meeting: MeetingRow }) {
  const say = useWords()
  const { state, mine } = meeting
  if (!mine || state !== 'called') return null
  if (mine.reply === null) {
    return (
      <section className={styles.question} aria-label={say('meeting.reply_asked')}>
        <p>{say('meeting.reply_asked')}</p>
        <ReplyButtons meeting={meeting} kind="primary" />
      </section>
    )
  }
  return <Answered meeting={meeting} reply={mine.reply} />
}

interface ButtonsProps {
  meeting: Pick<MeetingRow, 'id' | 'title'>
  /** Red where the reply is the chief thing on the screen. */
  kind: ButtonKind
  /** For whom an assistant answers; left out it is one's own reply. */
  principal?: Principal
}

/** The two answers; wherever an invitation is shown. */
export function ReplyButtons({ meeting: { id, title }, kind, principal }: ButtonsProps) {
  const say = useWords()
  const [excusing, setExcusing] = useState(false)
  const act = useAct(replyToSummons, {
    refreshes: [readMeeting, listMeetings, listAssistedMeetings],
    behalf: principal?.id,
  })
  return (
    <>
      <div className={styles.answers}>
        <Button
          kind={kind}
          busy={act.busy}
          icon={<DoneIcon size={18} aria-hidden />}
          aria-label={say('meeting.come_to', { title })}
          onPress={() => void act.go({ id, reply: 'coming' })}
        >
          {say(principal ? 'meeting.comes' : 'meeting.come')}
        </Button>
        <Button aria-label={say('meeting.excuse_from', { title })} onPress={() => setExcusing(true)}>
          {say(principal ? 'meeting.excuses' : 'meeting.excuse')}
        </Button>
      </div>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
      {excusing && (
        <Suspense fallback={null}>
          <ReplyDialog meetingId={id} principal={principal} reply="excused" onClose={() => setExcusing(false)} />
        </Suspense>
      )}
    </>
  )
}

function Answered({ meeting: { id }, reply }: { meeting: MeetingRow; reply: 'coming' | 'excused' }) {
  const say = useWords()
  const [changing, setChanging] = useState(false)
  return (
    <>
      <Notice
        standing={reply === 'coming' ? 'settled' : 'plain'}
        aside={
          <Button kind="quiet" onPress={() => setChanging(true)}>
            {say('meeting.reply_change')}
          </Button>
        }
      >
        <p>{say(`meeting.replied_${reply}`)}</p>
      </Notice>
      {changing && (
        <Suspense fallback={null}>
          <ReplyDialog meetingId={id} reply={reply} onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  )
}
