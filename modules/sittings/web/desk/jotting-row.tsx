import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Mark, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeJotting, type Jotting, listJottings } from '../../contract.ts'
import { timeOfDay } from '../shared/time-of-day.ts'
import styles from './desk.module.css'

interface Props {
  id: string
  jotting: Jotting
  onEdit: () => void
}

/** A line that was written down, marked or struck in one press. */
export function JottingRow({ id, jotting, onEdit }: Props) {
  const say = useWords()
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
        {isAction && !isStruck && <Mark standing="waiting">{say('jotting.action')}</Mark>}
      </p>
      <div className={styles.presses}>
        {!isStruck && (
          <>
            <Button kind="quiet" onPress={() => change({ isAction: !isAction })}>
              {say(isAction ? 'jotting.unmark' : 'jotting.mark')}
            </Button>
            <Button kind="quiet" onPress={onEdit}>
              {say('jotting.edit')}
            </Button>
          </>
        )}
        <Button kind="quiet" onPress={() => change({ struck: !isStruck })}>
          {say(isStruck ? 'jotting.put_back' : 'jotting.strike')}
        </Button>
      </div>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </li>
  )
}
