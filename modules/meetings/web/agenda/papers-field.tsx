import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Select } from '../../../../ui/controls/field.tsx'
import { PickList } from '../../../../ui/controls/pick-list.tsx'
import { RemoveIcon } from '../../../../ui/icons.ts'
import { useSettled } from '../../../../ui/settled.ts'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { listPapers, readPaper } from '../../../papers/contract.ts'
import styles from './agenda.module.css'
import type { EditedLine } from './edited-line.ts'

type Paper = EditedLine['papers'][number]

interface Props {
  papers: readonly Paper[]
  onChange: (papers: Paper[]) => void
}

/** The papers of a line, each at the version that the meeting is about. */
export function PapersField({ papers, onChange }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const shelf = useAnswer(listPapers, { take: 12, search }, search !== '')
  const found = shelf.data?.items
    .filter(({ id }) => !papers.some(one => one.id === id))
    .map(({ id, title, latest }) => ({
      id,
      title,
      below: say('agenda.version', { number: latest.number }),
      number: latest.number,
    }))
  return (
    <fieldset className={styles.papers} aria-label={say('agenda.papers')}>
      {papers.length > 0 && (
        <ul className={styles.chosen}>
          {papers.map(paper => (
            <li key={paper.id}>
              <Chosen
                paper={paper}
                onChange={number => onChange(papers.map(one => (one === paper ? { ...paper, number } : one)))}
                onRemove={() => onChange(papers.filter(one => one !== paper))}
              />
            </li>
          ))}
        </ul>
      )}
      <PickList
        label={say('agenda.paper_find')}
        search={typed}
        onSearch={setTyped}
        found={search === '' ? undefined : found}
        onPick={({ id, title, number }) => {
          onChange([...papers, { id, title, number }])
          setTyped('')
        }}
      />
    </fieldset>
  )
}

interface ChosenProps {
  paper: Paper
  onChange: (number: number) => void
  onRemove: () => void
}

function Chosen({ paper: { id, number, title }, onChange, onRemove }: ChosenProps) {
  const say = useWords()
  const versions = useAnswer(readPaper, { id }, title !== null).data?.versions ?? []
  const name = title ?? say('agenda.paper_hidden')
  const options = versions.map(one => ({
    value: String(one.number),
    label: say('agenda.version', { number: one.number }),
  }))
  return (
    <>
      <span>{name}</span>
      {options.length > 1 ? (
        <Select
          label={say('agenda.version_of', { title: name })}
          value={String(number)}
          options={options}
          onChange={value => onChange(Number(value))}
        />
      ) : (
        <span className={theme.soft}>{say('agenda.version', { number })}</span>
      )}
      <Button
        kind="quiet"
        aria-label={say('agenda.remove_paper', { title: name })}
        icon={<RemoveIcon size={20} aria-hidden />}
        onPress={onRemove}
      />
    </>
  )
}
