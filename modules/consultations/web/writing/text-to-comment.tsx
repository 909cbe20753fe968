import { useCallback, useMemo, useState } from 'react'
import { anchor } from '../../../../packages/text/anchor.ts'
import { type Place, wordsOf } from '../../../../packages/text/model.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { roles } from '../../../../ui/controls/roles.ts'
import { CommentIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { hangingOf } from '../../../papers/web/text/hanging.ts'
import { type ShownText, TextDocument } from '../../../papers/web/text/text-document.tsx'
import type { CommentRow } from '../../contract.ts'
import { OnSelection } from '../shown/on-selection.tsx'
import styles from './writing.module.css'

interface Props {
  paper: { id: string; number: number }
  document: ShownText
  comments: readonly CommentRow[]
  /** Begins a comment on a place; undefined once nothing can be written any more. */
  onComment: ((spot: CommentRow['spot']) => void) | undefined
}

/** The text that was asked about: each passage can be commented as a whole, and so can the words that are selected. */
export function TextToComment({ paper, document, comments, onComment }: Props) {
  const say = useWords()
  const [selected, select] = useState<Place>()
  const kept = useMemo(() => comments.filter(({ withdrawnAt }) => withdrawnAt === null), [comments])
  const known = useMemo(() => new Map(document.provisions.map(one => [one.id, wordsOf(one)])), [document])
  const comment = useCallback(
    (place: Place) => {
      onComment?.({ page: null, point: null, anchor: anchor({ ...document, pictures: {} }, place) })
      select(undefined)
    },
    [document, onComment],
  )
  const sign = (provisionId: string | undefined) => {
    const words = provisionId === undefined ? '' : (known.get(provisionId) ?? '').trim()
    if (!onComment || provisionId === undefined || words === '') return null
    return (
      <div className={styles.sign} data-print="no">
        <Button
          kind="quiet"
          aria-label={say('writing.on_provision', { words: shortened(words) })}
          icon={<CommentIcon size={20} aria-hidden />}
          onPress={() => comment({ provisionId })}
        />
      </div>
    )
  }
  return (
    <>
      <section className={styles.text} {...roles.scrolling} aria-label={say('paper.view_text')}>
        <TextDocument
          paper={paper}
          document={document}
          stretches={useMemo(() => hangingOf(stretchesOf(kept)), [kept])}
          marked={useMemo(() => wholeOf(kept), [kept])}
          before={sign}
          onSelect={select}
        />
      </section>
      {onComment && selected && (
        <OnSelection icon={<CommentIcon size={18} aria-hidden />} onPress={() => comment(selected)}>
          {say('writing.on_selection')}
        </OnSelection>
      )}
    </>
  )
}

function stretchesOf(comments: readonly CommentRow[]) {
  return comments.flatMap(({ id, found }) =>
    found?.place?.selection
      ? [
          {
            provisionId: found.place.provisionId,
            stretch: { ...found.place.selection, kind: 'comment' as const, key: id },
          },
        ]
      : [],
  )
}

function wholeOf(comments: readonly CommentRow[]): ReadonlySet<string> {
  return new Set(
    comments.flatMap(({ found }) => (found?.place && !found.place.selection ? [found.place.provisionId] : [])),
  )
}

const longest = 60

function shortened(words: string): string {
  return words.length > longest ? `${words.slice(0, longest)}…` : words
}
