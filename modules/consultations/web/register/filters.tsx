import { useEffect, useRef, useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Field, type Option, Select } from '../../../../ui/controls/field.tsx'
import { Toolbar } from '../../../../ui/controls/layout.tsx'
import { useNarrow } from '../../../../ui/narrow.ts'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { listAssignments, type RoundView } from '../../contract.ts'
import { States } from '../shown/list-and-panel.tsx'
import styles from './register.module.css'
import { answerKinds, type Sought, states } from './sought.ts'
import { useSections } from './use-sections.ts'

interface Props {
  round: RoundView
  counts: { all: number; open: number; proposed: number; released: number; colliding: number } | undefined
  sought: Sought
  onSought: (sought: Sought) => void
}

type Change = { [Name in keyof Sought]?: Sought[Name] | undefined }

/** Which lines of the register are looked at; what is chosen here stands in the address. */
export function Filters({ round, counts, sought, onSought }: Props) {
  const say = useWords()
  const narrow = useNarrow()
  const set = (change: Change) => onSought(withChange(sought, change))
  const choices = <Choices round={round} sought={sought} onChange={set} />
  return (
    <>
      <States label={say('register.state')}>
        <Turn
          pressed={!sought.state && !sought.colliding && !sought.row}
          onPress={() => set({ state: undefined, colliding: undefined, row: undefined })}
        >
          {say('register.all', { count: counts?.all ?? 0 })}
        </Turn>
        {states.map(state => (
          <Turn
            key={state}
            pressed={sought.state === state}
            onPress={() => set({ state: sought.state === state ? undefined : state })}
          >
            {say(`register.state_${state}`, { count: counts?.[state] ?? 0 })}
          </Turn>
        ))}
        {((counts?.colliding ?? 0) > 0 || sought.colliding) && (
          <Turn
            pressed={sought.colliding === true}
            onPress={() => set({ colliding: sought.colliding ? undefined : true })}
          >
            {say('register.colliding', { count: counts?.colliding ?? 0 })}
          </Turn>
        )}
      </States>
      <Toolbar
        search={<Search value={sought.search ?? ''} onChange={search => set({ search: search || undefined })} />}
      >
        {!narrow && choices}
      </Toolbar>
      {narrow && (
        <details className={styles.filters} open={isNarrowed(sought)}>
          <summary>{say('register.more_filters')}</summary>
          <Toolbar>{choices}</Toolbar>
        </details>
      )}
    </>
  )
}

/** Answer, sender, place and body; each stands where it has something to choose from. */
function Choices({
  round,
  sought,
  onChange: set,
}: Pick<Props, 'round' | 'sought'> & { onChange: (change: Change) => void }) {
  const say = useWords()
  const sections = useSections(round)
  const assignments = useAnswer(listAssignments, { id: round.id })
  const bodies = assignments.data?.bodies ?? []
  const senders = round.asked.filter(({ commentCount }) => commentCount > 0)
  return (
    <>
      <Choice
        label={say('register.answer')}
        value={sought.answer}
        options={answerKinds.map(value => ({ value, label: say(`said.answer_${value}`) }))}
        onChange={value => set({ answer: answerKinds.find(kind => kind === value) })}
      />
      <Choice
        label={say('register.senders')}
        value={sought.sender}
        options={senders.map(({ party }) => ({ value: party.id, label: party.name }))}
        onChange={sender => set({ sender })}
      />
      <Choice
        label={say('register.place')}
        value={sought.place}
        options={sections.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={place => set({ place })}
      />
      <Choice
        label={say('register.body')}
        value={sought.body}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={body => set({ body })}
      />
    </>
  )
}

function Turn({ pressed, onPress, children }: { pressed: boolean; onPress: () => void; children: string }) {
  return (
    <Button aria-pressed={pressed} onPress={onPress}>
      {children}
    </Button>
  )
}

/** One of several, or all of them; where there is nothing to choose from there is no choice. */
function Choice({
  value,
  options,
  onChange,
  label,
}: {
  label: string
  value: string | undefined
  options: readonly Option[]
  onChange: (value: string | undefined) => void
}) {
  const say = useWords()
  if (options.length === 0 && value === undefined) return null
  return (
    <Select
      label={label}
      value={value ?? ''}
      options={[{ value: '', label: say('register.any') }, ...options]}
      onChange={chosen => onChange(chosen || undefined)}
    />
  )
}

/** The address follows once nobody is typing, so that composing a letter is not disturbed. */
function Search({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const say = useWords()
  const [typed, setTyped] = useState(value)
  const settled = useSettled(typed.trim())
  const told = useRef(value)
  useEffect(() => {
    if (settled === told.current) return
    told.current = settled
    onChange(settled)
  }, [settled, onChange])
  return <Field type="search" label={say('register.search')} value={typed} onChange={setTyped} />
}

function withChange(sought: Sought, change: Change): Sought {
  const all = Object.entries({ ...sought, ...change }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(all)
}

function isNarrowed({ answer, sender, place, body }: Sought): boolean {
  return [answer, sender, place, body].some(value => value !== undefined)
}
