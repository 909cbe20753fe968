import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Field } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { correctRow, type ImportView, listRows, readImport, type RowView } from '../contract.ts'

interface Props {
  found: ImportView
  row: RowView
  onClose: () => void
}

/** Corrects the cells of one row, right where its faults are said; all rows are judged anew. */
export function CorrectRow({ found, row, onClose }: Props) {
  const say = useWords()
  const [cells, setCells] = useState(row.cells)
  const act = useAct(correctRow, { refreshes: [readImport, listRows] })
  const save = async () => {
    const answer = await act.go({ id: found.id, number: row.number, cells })
    if (!answer) return
    const { number, fate } = answer.row
    toast(say('import.corrected', { number, fate: say(`fate.${fate}`) }), fate === 'faulty' ? 'waiting' : 'settled')
    onClose()
  }
  const reasonIn = (column: string) => {
    const fault = row.faults.find(one => one.column === column)
    return fault && say.reason({ code: fault.code, status: 422, facts: fault.facts })
  }
  const buttons = (
    <DialogButtons onCancel={onClose} busy={act.busy}>
      {say('import.correct_save')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('import.correct', { number: row.number })} onClose={onClose}>
      <Form onSubmit={() => void save()} obstacle={act.obstacle} buttons={buttons}>
        {found.columns.map(column => (
          <Field
            key={column}
            label={say(`column.${column}`)}
            value={cells[column] ?? ''}
            error={cells[column] === row.cells[column] ? reasonIn(column) : undefined}
            onChange={text => setCells({ ...cells, [column]: text })}
          />
        ))}
      </Form>
    </Dialog>
  )
}
