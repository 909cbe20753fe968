import { useState } from 'react'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RegisterRow } from '../../contract.ts'
import type { useGrouping } from './use-grouping.ts'

interface Props {
  /** Those that become one, the first of which keeps its number. */
  rows: readonly RegisterRow[]
  grouping: ReturnType<typeof useGrouping>
  onGrouped: () => void
  onClose: () => void
}

/** Puts lines together under words that say what all of them ask for. */
export function GroupWords({ rows, grouping, onGrouped, onClose }: Props) {
  const say = useWords()
  const [words, setWords] = useState(rows[0]?.words ?? '')
  const group = async () => {
    const own = words.trim()
    if (await grouping.group(rows, own === '' ? undefined : own)) onGrouped()
  }
  return (
    <Dialog title={say('register.group', { count: rows.length })} onClose={onClose}>
      <p className={theme.soft}>{say('register.group_words_why')}</p>
      <Form
        onSubmit={() => void group()}
        obstacle={grouping.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={grouping.busy}>
            {say('register.group', { count: rows.length })}
          </DialogButtons>
        }
      >
        <LongField name="words" label={say('register.group_said')} rows={4} value={words} onChange={setWords} />
      </Form>
    </Dialog>
  )
}
