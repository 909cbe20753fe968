import { Button } from '../../../../ui/controls/button.tsx'
import { Select } from '../../../../ui/controls/field.tsx'
import { Toolbar } from '../../../../ui/controls/layout.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PaperView } from '../../../papers/contract.ts'
import { States } from '../shown/list-and-panel.tsx'
import { type Looked, type State, states } from './shown-changes.ts'

interface Props {
  paper: PaperView
  changes: { from: number; to: number; items: readonly unknown[] }
  counts: Record<State, number>
  looked: Looked
  onLooked: (looked: Looked) => void
}

/** Between which versions, and which changes are looked at; what is chosen here stands in the address. */
export function Looking({ paper, changes, counts, looked, onLooked }: Props) {
  const say = useWords()
  const { show, row, ...rest } = looked
  const { from, to, items } = changes
  return (
    <>
      <Toolbar>
        <VersionChoice
          label={say('changes.from')}
          paper={paper}
          value={from}
          onChange={number => onLooked({ ...looked, from: number, to })}
        />
        <VersionChoice
          label={say('changes.to')}
          paper={paper}
          value={to}
          onChange={number => onLooked({ ...looked, from, to: number })}
        />
      </Toolbar>
      <States label={say('changes.states')}>
        <Button aria-pressed={show === undefined} onPress={() => onLooked({ ...rest, ...(row && { row }) })}>
          {say('changes.all', { count: items.length })}
        </Button>
        {states.map(state => (
          <Button key={state} aria-pressed={show === state} onPress={() => onLooked({ ...looked, show: state })}>
            {say(`changes.state_${state}`, { count: counts[state] })}
          </Button>
        ))}
      </States>
      {row !== undefined && (
        <Notice
          aside={
            <Button onPress={() => onLooked({ ...rest, ...(show && { show }) })}>{say('changes.show_all')}</Button>
          }
        >
          <p>{say('changes.of_row')}</p>
        </Notice>
      )}
    </>
  )
}

interface ChoiceProps {
  label: string
  paper: PaperView
  value: number
  onChange: (number: number) => void
}

function VersionChoice({ label, paper, value, onChange }: ChoiceProps) {
  const say = useWords()
  const numbers = paper.versions.flatMap(one => (one.hasText ? one.number : []))
  return (
    <Select
      label={label}
      value={`${value}`}
      options={numbers.map(number => ({ value: `${number}`, label: say('changes.number', { number }) }))}
      onChange={chosen => onChange(Number(chosen))}
    />
  )
}
