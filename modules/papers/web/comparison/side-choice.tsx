import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Select } from '../../../../ui/controls/field.tsx'
import { Picked, PickList } from '../../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { listPapers, readPaper } from '../../contract.ts'
import styles from './comparison.module.css'
import { printedNumber } from '../printed-number.ts'

export interface Side {
  id: string | undefined
  number: number | undefined
}

interface Props extends Side {
  label: string
  onChange: (side: Side) => void
}

/** One side of a comparison: any version of any paper that one may read. */
export function SideChoice({ label, id, number, onChange }: Props) {
  const say = useWords()
  const paper = useAnswer(readPaper, { id: id ?? '' }, id !== undefined)
  const versions = paper.data?.versions ?? []
  return (
    <fieldset className={styles.side}>
      <legend>{label}</legend>
      {id === undefined ? (
        <PaperChoice onPick={picked => onChange(picked)} />
      ) : (
        <>
          <Picked label={say('comparison.paper')} onChange={() => onChange({ id: undefined, number: undefined })}>
            {paper.data?.title ?? '…'}
          </Picked>
          <Select
            label={say('comparison.version')}
            value={`${number ?? ''}`}
            options={versions.map(one => ({
              value: `${one.number}`,
              label: say('paper.version_by', {
                number: one.number,
                name: one.broughtBy?.name ?? '–',
                moment: say.moment(one.broughtAt),
              }),
            }))}
            onChange={value => onChange({ id, number: Number(value) })}
          />
        </>
      )}
    </fieldset>
  )
}

/** A paper whose text can be asked about, found by its title. */
export function PaperChoice({ onPick }: { onPick: (side: Side) => void }) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const papers = useAnswer(listPapers, { take: 10, ...(search !== '' && { search }) })
  const found = papers.data?.items
    .filter(({ latest }) => latest.hasText)
    .map(({ id, title, head, latest }) => ({
      id,
      title,
      below: head.symbol ? printedNumber(head.symbol) : undefined,
      number: latest.number,
    }))
  return (
    <PickList
      label={say('comparison.search')}
      search={typed}
      onSearch={setTyped}
      found={found}
      onPick={({ id, number }) => onPick({ id, number })}
    />
  )
}
