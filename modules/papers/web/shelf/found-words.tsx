import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useWords } from '../../../../ui/words/words.tsx'
import styles from './found-words.module.css'

interface Props {
  paperId: string
  /** 0 where the words stand only in the text. */
  page: number
  words: string
}

/** A few words around what was found, leading to the page or the text where it stands. */
export function FoundWords({ paperId, page, words }: Props) {
  const say = useWords()
  return (
    <Link
      to="/papers/$id"
      params={{ id: paperId }}
      search={page > 0 ? { page } : { view: 'text' }}
      className={styles.hit}
    >
      {page > 0 && <small>{say('papers.on_page', { page })}</small>}
      <span>
        <Marked words={words} />
      </span>
    </Link>
  )
}

/** The server puts what it found between U+2068 and U+2069. */
export function Marked({ words }: { words: string }) {
  return words.split(/[\u2068\u2069]/).map((part, place) => {
    const key = `${place}`
    return place % 2 === 1 ? <mark key={key}>{part}</mark> : <Fragment key={key}>{part}</Fragment>
  })
}
