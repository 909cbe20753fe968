import type { CommentRow } from '../../contract.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import styles from './comments.module.css'

interface Props {
  page: number
  comments: readonly CommentRow[]
  chosen: string | undefined
  /** So that pins are as large as a finger however small the page is shown. */
  scale: number
  /** How far the page is turned; pins stand upright all the same. */
  turn: number
  onChoose: (comment: CommentRow) => void
}

/** Where comments were pinned to a page, by their number in the list. */
export function Pins({ page, comments, chosen, scale, turn, onChoose }: Props) {
  const say = useWords()
  return comments.map((comment, place) => {
    const { id, found } = comment
    if (found.page !== page || !found.point || comment.withdrawnAt) return null
    return (
      <button
        key={id}
        type="button"
        className={styles.pin}
        aria-label={say('comments.pinned', { place: place + 1 })}
        aria-pressed={id === chosen}
        style={{
          left: `${found.point.x * 100}%`,
          top: `${found.point.y * 100}%`,
          transform: `translate(-50%, -100%) rotate(${-turn}deg) scale(${1 / scale})`,
        }}
        onClick={() => onChoose(comment)}
      >
        <span>{place + 1}</span>
      </button>
    )
  })
}
