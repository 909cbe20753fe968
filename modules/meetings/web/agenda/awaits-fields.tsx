import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Check } from '../../../../ui/controls/check.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Picked, PickList } from '../../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { listBodies } from '../../../bodies/contract.ts'
import styles from './agenda.module.css'
import type { EditedLine } from './edited-line.ts'

interface Props {
  awaits: EditedLine['awaits']
  onChange: (awaits: EditedLine['awaits']) => void
}

/** Who still has to send papers for a line, and by when. */
export function AwaitsFields({ awaits, onChange }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const bodies = useAnswer(listBodies, { search, take: 12 }, search !== '')
  return (
    <>
      <Check
        label={say('agenda.do_await')}
        checked={awaits !== null}
        onChange={waits => onChange(waits ? { body: null, by: '' } : null)}
      />
      {awaits && (
        <div className={styles.short}>
          {awaits.body ? (
            <Picked label={say('agenda.awaits_from')} onChange={() => onChange({ ...awaits, body: null })}>
              {awaits.body.name}
            </Picked>
          ) : (
            <PickList
              label={say('agenda.awaits_find')}
              search={typed}
              onSearch={setTyped}
              found={search === '' ? undefined : bodies.data?.items.map(({ id, name }) => ({ id, title: name }))}
              onPick={({ id, title }) => {
                onChange({ ...awaits, body: { id, name: title } })
                setTyped('')
              }}
            />
          )}
          <DateField label={say('agenda.awaits_by')} value={awaits.by} onChange={by => onChange({ ...awaits, by })} />
        </div>
      )}
    </>
  )
}
