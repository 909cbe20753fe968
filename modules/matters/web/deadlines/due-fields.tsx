import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { CardChoice } from '../../../../ui/controls/choices.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Field, Select } from '../../../../ui/controls/field.tsx'
import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { Refused } from '../../../../platform/refused.ts'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { countDeadline } from '../../contract.ts'
import styles from './deadlines.module.css'
import { dueOf, type TypedDue } from './due.ts'
import { LeftOut } from './left-out.tsx'

interface Props {
  due: TypedDue
  onChange: (due: TypedDue) => void
}

/** When something is due: on a day, or so many working days before or after one, with the days that are left out. */
export function DueFields({ due, onChange }: Props) {
  const say = useWords()
  const set = (change: Partial<TypedDue>) => onChange({ ...due, ...change })
  return (
    <>
      <CardChoice
        label={say('deadlines.how')}
        sideBySide
        value={due.how}
        options={[
          { value: 'day', label: say('deadlines.by_day') },
          { value: 'working-days', label: say('deadlines.by_working_days') },
        ]}
        onChange={how => set({ how })}
      />
      {due.how === 'day' ? (
        <DateField label={say('deadlines.day')} value={due.on} onChange={on => set({ on })} />
      ) : (
        <>
          <div className={styles.count}>
            <Field
              label={say('deadlines.count')}
              inputMode="numeric"
              maxLength={3}
              value={due.workingDays}
              onChange={workingDays => set({ workingDays })}
            />
            <Select
              label={say('deadlines.side')}
              value={due.side}
              options={[
                { value: 'before', label: say('deadlines.before') },
                { value: 'after', label: say('deadlines.after') },
              ]}
              onChange={side => set({ side: side === 'after' ? side : 'before' })}
            />
            <DateField label={say('deadlines.from')} value={due.from} onChange={from => set({ from })} />
          </div>
          <Counted due={due} />
        </>
      )}
    </>
  )
}

/** The day that comes of it, before anything is saved. */
function Counted({ due }: { due: TypedDue }) {
  const say = useWords()
  const counting = useCounted(useSettled(due))
  if (counting.error instanceof Refused) return <ObstacleNotice obstacle={counting.error.obstacle} />
  if (!counting.data) return null
  const { day, leftOut } = counting.data
  return (
    <Notice>
      <p>{say('deadlines.falls_on', { day })}</p>
      <LeftOut days={leftOut} open />
    </Notice>
  )
}

/** Asks for the day so many working days before or after another. */
export function useCounted(typed: TypedDue) {
  const due = dueOf(typed)
  const { from, workingDays } = due?.how === 'working-days' ? due : { from: '', workingDays: 0 }
  const counting = useAnswer(countDeadline, { from, workingDays }, from !== '')
  return from === '' ? { data: undefined, error: null, isFetching: false } : counting
}
