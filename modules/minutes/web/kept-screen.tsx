import { Link } from '@tanstack/react-router'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Section, Stack } from '../../../ui/controls/layout.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { readText } from '../../papers/contract.ts'
import { TextDocument } from '../../papers/web/text/text-document.tsx'
import type { KeptMinutes } from '../contract.ts'
import { Differences } from './differences.tsx'
import { FoundActions } from './found-actions.tsx'
import { KeptActs } from './kept-acts.tsx'
import { MinutesHead } from './minutes-head.tsx'
import styles from './minutes.module.css'
import { Signatures } from './signatures.tsx'
import { StateMark } from './state-mark.tsx'
import { Versions } from './versions.tsx'

/** Minutes that were kept: where they differ from the record, who signed them, and the text as it stands. */
export function KeptScreen({ minutes }: { minutes: KeptMinutes }) {
  const say = useWords()
  const { id, paperId, number, newest, title, state } = minutes
  const text = useAnswer(readText, { id: paperId, number })
  return (
    <>
      <MinutesHead
        id={id}
        below={
          <>
            <StateMark state={state} /> {title} · {say('minutes.version', { number: newest })}
          </>
        }
      >
        <KeptActs minutes={minutes} />
      </MinutesHead>
      <div data-print="no">
        <Stack>
          {newest !== number && (
            <Notice standing="waiting">
              <p>{say('minutes.arriving', { number })}</p>
            </Notice>
          )}
          <Approval minutes={minutes} />
        </Stack>
        <Differences minutes={minutes} />
        <FoundActions minutes={minutes} />
        <Signatures minutes={minutes} />
      </div>
      <Section title={say('minutes.text')}>
        <div className={styles.text}>
          <Answered query={text} lines={16}>
            {({ document }) => <TextDocument paper={{ id: paperId, number }} document={document} />}
          </Answered>
        </div>
      </Section>
      <div data-print="no">
        <Versions minutes={minutes} />
      </div>
    </>
  )
}

function Approval({ minutes: { approval, newest } }: { minutes: KeptMinutes }) {
  const say = useWords()
  if (!approval) return null
  const { meetingId, title, number } = approval
  const isThis = number === newest
  return (
    <Notice standing={isThis ? 'settled' : 'waiting'}>
      <p>
        <Link to="/meetings/$id" params={{ id: meetingId }}>
          {say(isThis ? 'minutes.approved_at' : 'minutes.approved_older', { title, number })}
        </Link>
      </p>
    </Notice>
  )
}
