import { useEffect } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { Progress } from '../../../../ui/controls/progress.tsx'
import { roles } from '../../../../ui/controls/roles.ts'
import theme from '../../../../ui/theme/text.module.css'
import { type Say, useWords } from '../../../../ui/words/words.tsx'
import { forgetSent, isUnderWay, noteSeen, type Sent, useSent } from './sending.ts'
import { SentFile } from './sent-file.tsx'
import styles from './sent.module.css'

/** What becomes of every file that was dropped, or of those brought as versions of one paper; nothing when there are none. */
export function SentList({ paperId }: { paperId?: string }) {
  const say = useWords()
  const sent = useSent().filter(({ target }) => paperId === undefined || target.paperId === paperId)
  const underWay = sent.filter(isUnderWay)
  const unseen = sent.filter(one => !one.seen && !isUnderWay(one)).map(({ key }) => key)
  useEffect(() => {
    if (unseen.length > 0) noteSeen(unseen)
  })
  if (sent.length === 0) return null
  return (
    <div className={styles.sent} data-print="no">
      <Section
        title={say('sent.title')}
        aside={
          sent.some(isDone) && (
            <Button kind="quiet" onPress={() => forgetSent(sent.filter(isDone).map(({ key }) => key))}>
              {say('sent.clear')}
            </Button>
          )
        }
      >
        {underWay.length === 0 ? (
          <p className={theme.soft}>{summary(say, sent)}</p>
        ) : (
          <>
            <Progress
              label={say('sent.progress', { done: sent.length - underWay.length, of: sent.length })}
              done={sent.reduce((sum, one) => sum + (isUnderWay(one) ? one.share : 1), 0)}
              of={sent.length}
            />
            <p className={theme.soft}>{say('sent.leave_alone')}</p>
          </>
        )}
        <div className={styles.box} {...roles.scrolling}>
          <ul className={styles.list} aria-label={say('sent.title')}>
            {sent.map(one => (
              <SentFile key={one.key} sent={one} />
            ))}
          </ul>
        </div>
      </Section>
    </div>
  )
}

/** What asks a question stays until it is answered. */
function isDone({ state, fate, apart }: Sent): boolean {
  return state === 'stopped' || (state === 'arrived' && (!fate?.maybeOf || apart === true))
}

/** How many arrived, and how many did not. */
function summary(say: Say, sent: readonly Sent[]): string {
  const count = (state: Sent['state']) => sent.filter(one => one.state === state).length
  const [arrived, refused, stopped] = [count('arrived'), count('refused'), count('stopped')]
  return [
    arrived > 0 && say('sent.all_arrived', { count: arrived }),
    refused > 0 && say('sent.some_refused', { count: refused }),
    stopped > 0 && say('sent.some_stopped', { count: stopped }),
  ]
    .filter(Boolean)
    .join(' · ')
}
