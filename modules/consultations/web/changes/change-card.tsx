import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { wordsOf } from '../../../../packages/text/model.ts'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { downloadPicture } from '../../../papers/contract.ts'
import { EntryWords } from '../../../papers/web/comparison/entry-words.tsx'
import type { ChangeRow } from '../../contract.ts'
import { Causes } from './causes.tsx'
import styles from './changes.module.css'
import { stateOf } from './shown-changes.ts'
import type { Binding } from './use-binding.ts'

interface Props {
  change: ChangeRow
  /** The two versions of the paper. */
  between: { paperId: string; from: number; to: number }
  binding: Binding
  chosen: boolean
  /** Whether the keyboard comes to this one first. */
  here: boolean
  onChoose: () => void
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

const standings = { unasked: 'problem', proposed: 'waiting', bound: 'settled' } as const
const longest = 80

/** One change: the words before and after, and what it goes back to. */
export function ChangeCard({ change, between, binding, chosen, here, onChoose, onFocus, onKeyDown }: Props) {
  const say = useWords()
  const { provisionId, label, words, entry, before, after } = change
  const { paperId, from, to } = between
  const state = stateOf(change)
  const name = label === '' ? say('changes.general') : label
  return (
    <li className={styles.card} data-chosen={chosen}>
      <div className={styles.head}>
        <label className={styles.choice}>
          <input
            type="checkbox"
            data-change-of={provisionId}
            aria-label={`${name} ${words.slice(0, longest)}`}
            tabIndex={here ? 0 : -1}
            checked={chosen}
            onChange={onChoose}
            onFocus={onFocus}
            onKeyDown={onKeyDown}
          />
          <strong>{name}</strong>
        </label>
        <Mark standing={standings[state]}>{say(`changes.${state}`)}</Mark>
        {after && (
          <Link
            className={styles.trace}
            to="/trace"
            search={{ paper: paperId, version: to, words: wordsOf(after), at: [after.id] }}
          >
            {say('tracing.title')}
          </Link>
        )}
      </div>
      <EntryWords
        entry={entry}
        before={before ?? undefined}
        after={after ?? undefined}
        layout="inline"
        pictures={{
          before: key => addressOf(downloadPicture, { id: paperId, number: from, key }),
          after: key => addressOf(downloadPicture, { id: paperId, number: to, key }),
        }}
      />
      <Causes
        change={change}
        binding={binding}
        onBind={rowId => void binding.bind({ from, to }, [change], { rowIds: [rowId] })}
      />
    </li>
  )
}
