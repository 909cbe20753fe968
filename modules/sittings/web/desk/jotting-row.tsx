import type { ReactNode } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Mark, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeJotting, type Jotting, listJottings, passOnJotting } from '../../contract.ts'
import { timeOfDay } from '../shared/time-of-day.ts'
import styles from './desk.module.css'

interface Props {
  id: string
  jotting: Jotting
  /** The open round into which it may go. */
  roundId: string | undefined
  onEdit: () => void
  /** What it becomes elsewhere. */
  children?: ReactNode
}

/** A line that was written down, marked or struck in one press. */
export function JottingRow({ id, jotting, roundId, onEdit, children }: Props) {
  const say = useWords()
  const passing = useAct(passOnJotting, { refreshes: [listJottings] })
  const act = useAct(changeJotting, { refreshes: [listJottings] })
  const { id: jottingId, version, speaker, words, isAction, struckAt, writtenAt, writtenBy, changed } = jotting
  const change = (to: { isAction?: boolean; struck?: boolean }) => void act.go({ id, jottingId, ...to }, version)
  const isStruck = struckAt !== null
  return (
    <li>
      <p>
        {speaker && <b>{speaker.name}: </b>}
        {isStruck ? <s>{words}</s> : words}
      </p>
      <p className={styles.about}>
        <small>{say('jotting.by', { name: writtenBy, time: timeOfDay(say, writtenAt) })}</small>
        {changed && <small>{say('jotting.changed', { name: changed.by, time: timeOfDay(say, changed.at) })}</small>}
        {isStruck && <Mark>{say('jotting.struck')}</Mark>}
        {jotting.roundId !== null && <Mark standing="settled">{say('jotting.passed_on')}</Mark>}
        {isAction && !isStruck && <Mark standing="waiting">{say('jotting.action')}</Mark>}
      </p>
      {children}
      <div className={styles.presses}>
        {!isStruck && (
          <>
            <Button kind="quiet" onPress={() => change({ isAction: !isAction })}>
              {say(isAction ? 'jotting.unmark' : 'jotting.mark')}
            </Button>
            {roundId !== undefined && jotting.roundId === null && speaker && (
              <Button kind="quiet" busy={passing.busy} onPress={() => void passing.go({ id, jottingId, roundId })}>
                {say('jotting.pass_on')}
              </Button>
            )}
            <Button kind="quiet" onPress={onEdit}>
              {say('jotting.edit')}
            </Button>
          </>
        )}
        <Button kind="quiet" onPress={() => change({ struck: !isStruck })}>
          {say(isStruck ? 'jotting.put_back' : 'jotting.strike')}
        </Button>
      </div>
      {passing.obstacle && <ObstacleNotice obstacle={passing.obstacle} />}
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </li>
  )
}
