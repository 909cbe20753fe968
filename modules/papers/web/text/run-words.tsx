import type { ReactNode } from 'react'
import type { Run } from '../../../../packages/text/model.ts'
import { type Piece, piecesOf, type Stretch } from './pieces.ts'
import styles from './text.module.css'

interface Props {
  runs: readonly Run[]
  /** Where the first run begins in the provision's words. */
  offset: number
  stretches: readonly Stretch[]
  /** Where a picture of the text is fetched. */
  pictureAt: (key: string) => string
}

/** Words as they look, with what hangs on them. */
export function RunWords({ runs, offset, stretches, pictureAt }: Props) {
  return piecesOf(runs, offset, stretches).map((piece, place) => (
    <PieceWords key={`${place}-${piece.start}`} piece={piece} pictureAt={pictureAt} />
  ))
}

function PieceWords({ piece: { start, text, run, on }, pictureAt }: { piece: Piece } & Pick<Props, 'pictureAt'>) {
  if (!run && on[0]?.kind === 'removed') return <del className={styles.removed}>{text}</del>
  if (!run)
    return (
      <ins className={styles.asked} data-hangs={on[0]?.key}>
        {text}
      </ins>
    )
  if (run.picture) return <Picture picture={run.picture} pictureAt={pictureAt} />
  const words = run.note ? <NoteMark to={run.note}>{text}</NoteMark> : text
  return on.reduceRight<ReactNode>(hung, shaped(run, <span data-at={start}>{words}</span>))
}

function hung(words: ReactNode, { kind, key, colour, lit }: Stretch): ReactNode {
  if (kind === 'removed') return <del className={styles.removed}>{words}</del>
  if (kind === 'added') return <ins className={styles.added}>{words}</ins>
  if (kind === 'asked') {
    return (
      <del className={styles.askedAway} data-hangs={key}>
        {words}
      </del>
    )
  }
  if (kind === 'citation') {
    return (
      <span className={styles.citation} data-lit={lit}>
        {words}
      </span>
    )
  }
  return (
    <mark className={styles[kind]} data-hangs={key} data-colour={colour}>
      {words}
    </mark>
  )
}

function shaped({ bold, italic, underline, strike, raised, caps, href }: Run, words: ReactNode): ReactNode {
  let shape = words
  if (caps) shape = <span className={styles.caps}>{shape}</span>
  if (raised === 'super') shape = <sup>{shape}</sup>
  if (raised === 'sub') shape = <sub>{shape}</sub>
  if (strike) shape = <s>{shape}</s>
  if (underline) shape = <u>{shape}</u>
  if (italic) shape = <em>{shape}</em>
  if (bold) shape = <strong>{shape}</strong>
  // Where a file points is shown and never followed: nobody knows who wrote it.
  return href ? <span title={href}>{shape}</span> : shape
}

function NoteMark({ to, children }: { to: string; children: string }) {
  return (
    <sup>
      <a href={`#provision-${to}`} className={styles.noteMark}>
        {children}
      </a>
    </sup>
  )
}

const pixelsPerPoint = 96 / 72

function Picture({ picture, pictureAt }: { picture: NonNullable<Run['picture']> } & Pick<Props, 'pictureAt'>) {
  const { key, widthPt, heightPt, alt } = picture
  return (
    <img
      className={styles.picture}
      src={pictureAt(key)}
      alt={alt}
      loading="lazy"
      {...(widthPt > 0 && { width: Math.round(widthPt * pixelsPerPoint) })}
      {...(heightPt > 0 && { height: Math.round(heightPt * pixelsPerPoint) })}
    />
  )
}
