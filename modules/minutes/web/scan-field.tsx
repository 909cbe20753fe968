import { useState } from 'react'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Picked, PickList } from '../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../ui/settled.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { listPapers } from '../../papers/contract.ts'

/** The paper that shows a signature. */
export interface Scan {
  id: string
  title: string
}

/** The scan of what was signed, found among the papers that I may read. */
export function ScanField({
  value,
  onChange,
}: {
  value: Scan | undefined
  onChange: (scan: Scan | undefined) => void
}) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim(), 200)
  const found = useAnswer(listPapers, { search, take: 8 }, search !== '')
  if (value)
    return (
      <Picked label={say('minutes.scan')} onChange={() => onChange(undefined)}>
        {value.title}
      </Picked>
    )
  return (
    <PickList
      label={say('minutes.scan_find')}
      search={typed}
      onSearch={setTyped}
      found={search === '' ? undefined : found.data?.items.map(({ id, title }) => ({ id, title }))}
      onPick={({ id, title }) => onChange({ id, title })}
    />
  )
}
