import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { Progress } from '../../../../ui/controls/progress.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { forgetSent, isUnderWay, type Sent, useSent } from './sending.ts'
import { SentFile } from './sent-file.tsx'
import styles from './sent.module.css'

/** What becomes of every file that was dropped; nothing when none was. */
export function SentList() {
  const say = useWords()
  const sent = useSent()
  const underWay = sent.filter(isUnderWay)
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
        {underWay.length > 0 && (
          <>
            <Progress
              label={say('sent.progress', { done: sent.length - underWay.length, of: sent.length })}
              done={sent.reduce((sum, one) => sum + (isUnderWay(one) ? one.share : 1), 0)}
              of={sent.length}
            />
            <p className={styles.hint}>{say('sent.leave_alone')}</p>
          </>
        )}
        <ul className={styles.list}>
          {sent.map(one => (
            <SentFile key={one.key} sent={one} />
          ))}
        </ul>
      </Section>
    </div>
  )
}

/** What asks a question stays until it is answered. */
function isDone({ state, fate }: Sent): boolean {
  return state === 'stopped' || (state === 'arrived' && !fate?.maybeOf)
}
