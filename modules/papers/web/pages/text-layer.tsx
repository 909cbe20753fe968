import { Fragment, memo } from 'react'
import type { PageLayer } from '../../contract.ts'
import styles from './sheet.module.css'

/**
 * The words of a page over its picture, invisible, to be selected, searched by the browser and read aloud. The same for print and for
 * what a machine read, because the server gives both the same way. Positions are points; the sheet scales them as a whole.
 */
export const TextLayer = memo(function TextLayer({ boxes, plain }: Pick<PageLayer, 'boxes'> & { plain: boolean }) {
  return (
    <div className={plain ? `${styles.words} ${styles.plain}` : styles.words}>
      {boxes.map(({ t, x, y, w, h }, place) => (
        <Fragment key={place}>
          {startsLine(boxes, place) && <br />}
          <span
            style={{ left: x, top: y, fontSize: h, transform: `scaleX(${w / Math.max(widthOf(t, h), 0.1)})` }}
          >{`${t} `}</span>
        </Fragment>
      ))}
    </div>
  )
})

function startsLine(boxes: PageLayer['boxes'], place: number): boolean {
  const [before, here] = [boxes[place - 1], boxes[place]]
  return before !== undefined && here !== undefined && (here.y > before.y + before.h / 2 || here.x < before.x)
}

const pencil = document.createElement('canvas').getContext('2d')

/** How wide the browser itself would set a word of this height: 100 pixels are measured, because small sizes are rounded. */
function widthOf(word: string, height: number): number {
  if (!pencil) return word.length * height * 0.5
  pencil.font = '100px serif'
  return (pencil.measureText(word).width * height) / 100
}
