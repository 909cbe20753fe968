import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { useRemembered } from '../../../../ui/remembered.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { readScript } from '../../../meetings/contract.ts'
import { nextStep } from '../../rules.ts'
import type { Room } from '../../contract.ts'
import type { ShownLine } from '../shared/lines.ts'
import { type Said, saidNow, type VoteStage } from './said-now.ts'
import styles from './script.module.css'

interface Props {
  room: Room
  lines: readonly ShownLine[]
  vote: VoteStage
}

/** What is said now, large enough to be read aloud, in the language of the organisation; what comes later in the same item is a press away. */
export function ScriptNow({ room: { id, live }, lines, vote }: Props) {
  const say = useWords()
  const [isShown, setShown] = useRemembered('desk script', () => true)
  const { data } = useAnswer(readScript, { id })
  const isLastOver = nextStep(live, lines)?.kind === 'closeMeeting'
  const { now, later } = saidNow(data?.parts ?? [], { live, isLastOver, vote })
  if (!data || now.length + later.length === 0) return null
  return (
    <details className={styles.script} open={isShown} onToggle={event => setShown(event.currentTarget.open)}>
      <summary>{say('chairing.script')}</summary>
      <div lang={data.language}>
        <Spoken steps={now} />
        {later.length > 0 && (
          <details>
            <summary>{say('chairing.script_later')}</summary>
            <Spoken steps={later} />
          </details>
        )}
      </div>
    </details>
  )
}

/** Whoever goes on speaking is named once. */
function Spoken({ steps }: { steps: readonly Said[] }) {
  const say = useWords()
  return steps.map(({ by, name, words }, place) => (
    <div key={`${by} ${words}`}>
      {steps[place - 1]?.by !== by && (
        <p className={styles.speaker}>{[say(`chairing.script.${by}`), name].filter(Boolean).join(' · ')}</p>
      )}
      <p className={styles.words}>{words}</p>
    </div>
  ))
}
