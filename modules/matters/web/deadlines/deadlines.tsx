import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { AddIcon } from '../../../../ui/icons.ts'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeDeadline, type Deadline, listDueSoon, listMatters, type MatterView, readMatter } from '../../contract.ts'
import { ChangeDeadline } from './change-deadline.tsx'
import { Counted } from './counted.tsx'
import styles from './deadlines.module.css'
import { DueMark } from './due-mark.tsx'
import { RemindOf } from './remind-of.tsx'
import { RemoveDeadline } from './remove-deadline.tsx'
import { SetDeadline } from './set-deadline.tsx'

/** By when what has to be done, and how the days were counted. */
export function Deadlines({ matter, mayChange }: { matter: MatterView; mayChange: boolean }) {
  const say = useWords()
  const [setting, setSetting] = useState(false)
  const [open, setOpen] = useState<{ way: keyof typeof dialogs; deadline: Deadline }>()
  const standing = matter.deadlines.filter(({ removed }) => removed === null)
  const OpenDialog = open && dialogs[open.way]
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
        {standing.length === 0 ? (
          <p className={theme.soft}>{say('deadlines.none')}</p>
        ) : (
          <ul className={styles.list} aria-label={say('deadlines.title')}>
            {standing.map(one => (
              <li key={one.id} className={styles.deadline}>
                <Words deadline={one} />
                {mayChange && (
                  <Ways matterId={matter.id} deadline={one} onOpen={way => setOpen({ way, deadline: one })} />
                )}
              </li>
            ))}
          </ul>
        )}
        <Removed deadlines={matter.deadlines} />
      </Section>
      {setting && <SetDeadline matter={matter} onClose={() => setSetting(false)} />}
      {open && OpenDialog && (
        <OpenDialog matterId={matter.id} deadline={open.deadline} onClose={() => setOpen(undefined)} />
      )}
    </div>
  )
}

const dialogs = { change: ChangeDeadline, remind: RemindOf, remove: RemoveDeadline }

/** What was taken away stays readable. */
function Removed({ deadlines }: { deadlines: readonly Deadline[] }) {
  const say = useWords()
  const gone = deadlines.flatMap(({ id, words, dueOn, removed }) => (removed ? [{ id, words, dueOn, ...removed }] : []))
  if (gone.length === 0) return null
  return (
    <details>
      <summary className={styles.summary}>{say('deadlines.removed')}</summary>
      <ul className={styles.leftOut}>
        {gone.map(({ id, words, dueOn, by, at, reason }) => (
          <li key={id}>
            {say('deadlines.removed_by', { day: say.day(dueOn), words, by, moment: say.moment(at), reason })}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Words({ deadline: { words, dueOn, metAt, counted, moved } }: { deadline: Deadline }) {
  const say = useWords()
  return (
    <div className={styles.words}>
      <p>
        <strong>{say.day(dueOn)}</strong> {words} <DueMark dueOn={dueOn} isMet={metAt !== null} />
      </p>
      {counted && <Counted counted={counted} />}
      {moved.map(({ from, reason, by, at }) => (
        <p key={at} className={theme.soft}>
          {say('deadlines.moved', { from, reason, by, moment: say.moment(at) })}
        </p>
      ))}
    </div>
  )
}

interface WaysProps {
  matterId: string
  deadline: Deadline
  onOpen: (way: keyof typeof dialogs) => void
}

function Ways({ matterId, deadline: { id, metAt, version }, onOpen }: WaysProps) {
  const say = useWords()
  const act = useAct(changeDeadline, { refreshes: [readMatter, listMatters, listDueSoon] })
  const turn = () => void act.go({ id: matterId, deadlineId: id, met: metAt === null }, version)
  return (
    <div className={styles.ways} data-print="no">
      <Button busy={act.busy} onPress={turn}>
        {say(metAt === null ? 'deadlines.mark_met' : 'deadlines.mark_unmet')}
      </Button>
      {metAt === null && (
        <Button kind="quiet" onPress={() => onOpen('remind')}>
          {say('deadlines.remind')}
        </Button>
      )}
      <Button kind="quiet" onPress={() => onOpen('change')}>
        {say('deadlines.move')}
      </Button>
      <Button kind="quiet" onPress={() => onOpen('remove')}>
        {say('deadlines.remove')}
      </Button>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </div>
  )
}
