import { type KeyboardEvent, useRef, useState } from 'react'
import { useWords } from '../../../../ui/words/words.tsx'
import type { ChangeRow } from '../../contract.ts'
import { ChangeCard } from './change-card.tsx'
import styles from './changes.module.css'
import { proposalsOf } from './shown-changes.ts'
import type { Binding } from './use-binding.ts'

interface Props {
  changes: readonly ChangeRow[]
  between: { paperId: string; from: number; to: number }
  binding: Binding
  chosen: ReadonlySet<string>
  onChosen: (chosen: ReadonlySet<string>) => void
}

/** The changes in the order of the text. Arrow keys walk them, space chooses; Enter confirms what is proposed, Delete refuses it. */
export function ChangeList({ changes, between, binding, chosen, onChosen }: Props) {
  const say = useWords()
  const box = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState<string>()
  const here = changes.some(({ provisionId }) => provisionId === at) ? at : changes[0]?.provisionId
  const focus = (change: ChangeRow | undefined) => {
    if (!change) return
    const { provisionId } = change
    setAt(provisionId)
    box.current?.querySelector<HTMLElement>(`[data-change-of="${CSS.escape(provisionId)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    const change = changes[place]
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const proposals = change ? proposalsOf([change]) : []
    const act = { Enter: binding.confirm, Delete: binding.remove, Backspace: binding.remove }[event.key]
    const acts = act !== undefined && proposals.length > 0 && !binding.busy
    if (event.key === 'Escape') onChosen(new Set())
    if (step === 0 && !acts) return
    event.preventDefault()
    // What is settled may leave the list, so the next one is gone to first.
    focus(changes[place + (step || 1)] ?? (acts ? changes[place - 1] : undefined))
    if (acts) void act(proposals)
  }
  const turn = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChosen(next)
  }
  return (
    <ul ref={box} className={styles.list} aria-label={say('changes.list')}>
      {changes.map((change, place) => (
        <ChangeCard
          key={change.provisionId}
          change={change}
          between={between}
          binding={binding}
          chosen={chosen.has(change.provisionId)}
          here={change.provisionId === here}
          onChoose={() => turn(change.provisionId)}
          onFocus={() => setAt(change.provisionId)}
          onKeyDown={event => onKeyDown(event, place)}
        />
      ))}
    </ul>
  )
}
