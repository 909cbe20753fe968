import { useState } from 'react'
import type { Obstacle } from '../../../platform/refused.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { DropZone } from '../../../ui/controls/drop-zone.tsx'
import { FileButton } from '../../../ui/controls/file-button.tsx'
import { LongField, Select } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { ImportIcon } from '../../../ui/icons.ts'
import { remember, useRemembered } from '../../../ui/remembered.ts'
import { type Say, useWords } from '../../../ui/words/words.tsx'
import { columns, type Kind, prepareImport } from '../contract.ts'
import styles from './bring-table.module.css'
import { base64Of } from './base64.ts'
import { preparedKey, type Prepared } from './prepared.ts'

const mostBytes = 16 * 1024 * 1024
const kinds = Object.keys(columns) as Kind[]

/** First step: a table is pasted, dropped or chosen. What was pasted stays until it was looked at. */
export function BringTable({ onPrepared }: { onPrepared: (id: string) => void }) {
  const say = useWords()
  const [kind, setKind] = useState('')
  const [text, setText] = useRemembered('import text', () => '')
  const [file, setFile] = useState<File>()
  const [tooLarge, setTooLarge] = useState<string>()
  const act = useAct(prepareImport)

  const take = (chosen: File | undefined) => {
    setTooLarge(chosen && chosen.size > mostBytes ? chosen.name : undefined)
    if (chosen && chosen.size <= mostBytes) setFile(chosen)
  }
  const look = async () => {
    const table = file ? { file: await base64Of(file) } : { text }
    const prepared = await act.go({ ...table, ...(kind && { kind: kind as Kind }) })
    if (!prepared) return
    setText('')
    const { id, ignored, sheet, sheets } = prepared
    remember(preparedKey(id), { ignored, sheet, sheets, file } satisfies Prepared)
    onPrepared(id)
  }
  const obstacle = tooLarge
    ? { code: 'imports.file_too_large', status: 413, facts: { name: tooLarge } }
    : inHeadings(act.obstacle, say)
  const buttons = (
    <>
      <FileButton accept=".csv,.xlsx,.txt,.tsv" icon={<ImportIcon size={18} aria-hidden />} onChoose={take}>
        {say('imports.choose_file')}
      </FileButton>
      <Button kind="primary" type="submit" busy={act.busy}>
        {say('imports.look')}
      </Button>
    </>
  )
  return (
    <div className={styles.frame}>
      <DropZone label={say('imports.drop')} onFiles={([first]) => take(first)} />
      <Form onSubmit={() => void look()} obstacle={obstacle} buttons={buttons}>
        {file ? (
          <div className={styles.file}>
            <span>{say('imports.file_chosen', { name: file.name })}</span>
            <Button kind="quiet" onPress={() => setFile(undefined)}>
              {say('imports.remove_file')}
            </Button>
          </div>
        ) : (
          <LongField
            unwrapped
            rows={10}
            label={say('imports.paste')}
            hint={say('imports.or_file')}
            placeholder={say('imports.paste_example')}
            value={text}
            onChange={setText}
          />
        )}
        <Select
          name="kind"
          label={say('imports.kind')}
          value={kind}
          options={[
            { value: '', label: say('imports.kind_auto') },
            ...kinds.map(one => ({ value: one, label: say(`imports.kind_${one}`) })),
          ]}
          onChange={setKind}
        />
      </Form>
    </div>
  )
}

/** The server names columns by code; people know them by their headings. */
function inHeadings(obstacle: Obstacle | undefined, say: Say): Obstacle | undefined {
  const missing = obstacle?.code === 'import.columns_missing' ? obstacle.facts?.['columns'] : undefined
  if (!obstacle || !Array.isArray(missing)) return obstacle
  return { ...obstacle, facts: { columns: missing.map(column => say(`column.${column}`)) } }
}
