import { useAct } from '../../../ui/asking/use-act.ts'
import { Select } from '../../../ui/controls/field.tsx'
import { Notice, ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { remember, useRemembered } from '../../../ui/remembered.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { type ImportView, prepareImport } from '../contract.ts'
import { base64Of } from './base64.ts'
import { preparedKey, type Prepared } from './prepared.ts'

interface Props {
  found: ImportView
  onOther: (id: string) => void
}

/** Which columns were left aside, and which sheet of the workbook this is. */
export function Sheets({ found, onOther }: Props) {
  const say = useWords()
  const [prepared] = useRemembered<Prepared | undefined>(preparedKey(found.id), () => undefined)
  const act = useAct(prepareImport)
  if (!prepared) return null
  const { file, ignored, sheet, sheets } = prepared
  const look = async (other: string) => {
    if (!file) return
    const made = await act.go({ file: await base64Of(file), sheet: other })
    if (!made) return
    remember(preparedKey(made.id), { ...made, file } satisfies Prepared)
    onOther(made.id)
  }
  return (
    <>
      {ignored.length > 0 && <Notice>{say('import.ignored', { columns: ignored.join(', ') })}</Notice>}
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
      {file && sheets.length > 1 && found.committedAt === null && (
        <Select
          name="sheet"
          label={say('import.sheet')}
          value={sheet ?? ''}
          options={sheets.map(name => ({ value: name, label: name }))}
          onChange={other => void look(other)}
        />
      )}
    </>
  )
}
