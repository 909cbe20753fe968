import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { Mark, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { AddIcon } from '../../../../ui/icons.ts'
import { today } from '../../../../ui/words/day.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeDeadline, type Deadline, listMatters, type MatterView, readMatter } from '../../contract.ts'
import { ChangeDeadline } from './change-deadline.tsx'
import styles from './deadlines.module.css'
import { LeftOut } from './left-out.tsx'
import { SetDeadline } from './set-deadline.tsx'

/** By when what has to be done, and how the days were counted. */
export function Deadlines({ matter, mayChange }: { matter: MatterView; mayChange: boolean }) {
  const say = useWords()
  const [setting, setSetting] = useState(false)
  const [changing, setChanging] = useState<Deadline>()
  return (
    <div id="deadlines">
      <Section
        title={say('deadlines.title')}
        aside={
          mayChange && (
            <Button icon={<AddIcon size={18} aria-hidden />} onPress={() => setSetting(true)}>
              {say('deadlines.set')}
            </Button>
          )
        }
      >
        {matter.deadlines.length === 0 ? (
          <p className={styles.hint}>{say('deadlines.none')}</p>
        ) : (
          <ul className={styles.list} aria-label={say('deadlines.title')}>
            {matter.deadlines.map(one => (
              <li key={one.id} className={styles.deadline}>
                <Words deadline={one} />
                {mayChange && <Ways matterId={matter.id} deadline={one} onChange={() => setChanging(one)} />}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {setting && <SetDeadline matter={matter} onClose={() => setSetting(false)} />}
      {changing && <ChangeDeadline matterId={matter.id} deadline={changing} onClose={() => setChanging(undefined)} />}
    </div>
  )
}

function Words({ deadline: { words, dueOn, metAt, counted, moved } }: { deadline: Deadline }) {
  const say = useWords()
  return (
    <div className={styles.words}>
      <p>
        <strong>{say.day(dueOn)}</strong> {words} <State dueOn={dueOn} isMet={metAt !== null} />
      </p>
      {counted && (
        <div className={styles.hint}>
          <p>
            {say(counted.workingDays < 0 ? 'deadlines.counted_before' : 'deadlines.counted_after', {
              count: Math.abs(counted.workingDays),
              from: counted.from,
            })}
          </p>
          <LeftOut days={counted.leftOut} />
        </div>
      )}
      {moved.map(({ from, reason, by, at }) => (
        <p key={at} className={styles.hint}>
          {say('deadlines.moved', { from, reason, by, moment: say.moment(at) })}
        </p>
      ))}
    </div>
  )
}

function State({ dueOn, isMet }: { dueOn: string; isMet: boolean }) {
  const say = useWords()
  if (isMet) return <Mark standing="settled">{say('deadlines.met')}</Mark>
  if (dueOn < today()) return <Mark standing="problem">{say('deadlines.late')}</Mark>
  return <Mark standing="waiting">{say('deadlines.due')}</Mark>
}

interface WaysProps {
  matterId: string
  deadline: Deadline
  onChange: () => void
}

function Ways({ matterId, deadline: { id, metAt, version }, onChange }: WaysProps) {
  const say = useWords()
  const act = useAct(changeDeadline, { refreshes: [readMatter, listMatters] })
  const turn = () => void act.go({ id: matterId, deadlineId: id, met: metAt === null }, version)
  return (
    <div className={styles.ways} data-print="no">
      <Button busy={act.busy} onPress={turn}>
        {say(metAt === null ? 'deadlines.mark_met' : 'deadlines.mark_unmet')}
      </Button>
      <Button kind="quiet" onPress={onChange}>
        {say('deadlines.move')}
      </Button>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </div>
  )
}
