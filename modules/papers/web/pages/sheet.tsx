import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { downloadPicture, type PageLayer } from '../../contract.ts'
import type { OpenPdf } from './pdf.ts'
import type { PageSize } from './positions.ts'
import styles from './sheet.module.css'
import { TextLayer } from './text-layer.tsx'

export type Turn = 0 | 90 | 180 | 270

interface Props {
  paper: { id: string; number: number }
  number: number
  size: PageSize
  /** Pixels of the screen per point. */
  scale: number
  turn: Turn
  layer: PageLayer | undefined
  pdf: OpenPdf | undefined
  /** The page cannot be drawn by this browser: its words are shown instead. */
  plain?: boolean
  /** A press on the page, as fractions of its width and height; undefined while presses only select. */
  onPoint: ((point: { x: number; y: number }) => void) | undefined
  /** What lies on the page: hits, pins, pen marks. Positions in percent. */
  children?: ReactNode
}

/** One page: its picture, its words over it, and what was put on it. */
export function Sheet({ paper, number, size, scale, turn, layer, pdf, plain, onPoint, children }: Props) {
  const say = useWords()
  const { width, height } = size
  const lying = turn === 90 || turn === 270
  const box = { width: (lying ? height : width) * scale, height: (lying ? width : height) * scale }
  const press = (event: MouseEvent<HTMLElement>) => {
    if (!onPoint || event.target !== event.currentTarget) return
    // Told in the page's own directions, however it is turned.
    const { offsetX, offsetY } = event.nativeEvent
    onPoint({ x: offsetX / width, y: offsetY / height })
  }
  return (
    <section className={styles.sheet} style={box} aria-label={say('papers.on_page', { page: number })}>
      <div className={styles.turned} style={{ width, height, transform: turned(turn, scale) }}>
        {layer?.picture ? (
          <img
            className={styles.picture}
            alt=""
            draggable={false}
            src={addressOf(downloadPicture, { ...paper, key: layer.picture })}
          />
        ) : (
          pdf && <Drawn pdf={pdf} number={number} pixels={width * scale} />
        )}
        {layer && <TextLayer boxes={layer.boxes} plain={plain ?? false} />}
        {/* Pointing is a finger's shortcut; "comment on this page" does the same from the keyboard. */}
        {onPoint && <div role="presentation" className={styles.target} onClick={press} />}
        <div className={styles.over}>{children}</div>
      </div>
    </section>
  )
}

/** Turns about the upper left corner and moves back into the box. */
function turned(turn: Turn, scale: number): string {
  const back: Record<Turn, string> = {
    0: '',
    90: 'translateY(-100%)',
    180: 'translate(-100%, -100%)',
    270: 'translateX(-100%)',
  }
  return `scale(${scale}) rotate(${turn}deg) ${back[turn]}`
}

/** The page as pdf.js draws it: sharp again a moment after zooming. */
function Drawn({ pdf, number, pixels }: { pdf: OpenPdf; number: number; pixels: number }) {
  const say = useWords()
  const holder = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  const wanted = useSettled(Math.ceil(pixels * Math.min(devicePixelRatio, 2)))
  useEffect(() => {
    const leaving = new AbortController()
    const show = async () => {
      const canvas = await pdf.draw(number, wanted, leaving.signal)
      if (!leaving.signal.aborted) holder.current?.replaceChildren(canvas)
    }
    show().catch(() => !leaving.signal.aborted && setFailed(true))
    return () => leaving.abort()
  }, [pdf, number, wanted])
  if (failed) return <p className={styles.failed}>{say('pages.not_drawn')}</p>
  return <div ref={holder} className={styles.drawn} aria-hidden />
}
