import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { noteRow, type RegisterRow } from '../../contract.ts'
import styles from './register.module.css'
import { answeredMeanwhile, Meanwhile } from './meanwhile.tsx'
import { changed } from './use-answering.ts'

/** A remark beside a line, as the last column of the table has it. */
export function NoteField({ row, onSaved }: { row: RegisterRow; onSaved: () => void }) {
  const say = useWords()
  const [note, setNote] = useState(row.note)
  const act = useAct(noteRow, { refreshes: changed, done: onSaved })
  const save = (overwrite: boolean) =>
    void act.go({ id: row.roundId, row: { id: row.id, version: row.version }, note, overwrite })
  const meanwhile = answeredMeanwhile(act.obstacle)
  return (
    <details className={styles.details} open={row.note !== ''}>
      <summary>{say('register.note')}</summary>
      <LongField name="note" label={say('register.note')} rows={2} value={note} onChange={setNote} />
      {meanwhile ? (
        <Meanwhile meanwhile={meanwhile} rows={[]} onOverwrite={() => save(true)} onKeep={onSaved} />
      ) : (
        act.obstacle && <ObstacleNotice obstacle={act.obstacle} />
      )}
      {note !== row.note && (
        <Button busy={act.busy} onPress={() => save(false)}>
          {say('register.note_save')}
        </Button>
      )}
    </details>
  )
}
