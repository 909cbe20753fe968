import { type FormEvent, useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Heard } from '../../../../ui/controls/heard.tsx'
import { FitWidthIcon, LargerIcon, SmallerIcon, TurnIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import styles from './page-tools.module.css'
import type { Zoom } from './pages.tsx'
import type { Turn } from './sheet.tsx'

interface Props {
  page: number
  count: number
  zoom: Zoom
  turn: Turn
  onPage: (page: number) => void
  onZoom: (zoom: Zoom) => void
  onTurn: (turn: Turn) => void
}

const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4]
const next: Record<Turn, Turn> = { 0: 90, 90: 180, 180: 270, 270: 0 }

/** Which page, how large, and which way up. */
export function PageTools({ page, count, zoom, turn, onPage, onZoom, onTurn }: Props) {
  const say = useWords()
  const now = zoom === 'width' ? 1 : zoom
  return (
    <fieldset className={styles.tools} data-print="no">
      <legend>
        <Heard>{say('pages.tools')}</Heard>
      </legend>
      <PageField key={page} page={page} count={count} onPage={onPage} />
      <Button
        kind="quiet"
        aria-label={say('pages.smaller')}
        icon={<SmallerIcon size={20} aria-hidden />}
        onPress={() => onZoom(steps.findLast(step => step < now) ?? now)}
      />
      <Button
        kind="quiet"
        aria-label={say('pages.larger')}
        icon={<LargerIcon size={20} aria-hidden />}
        onPress={() => onZoom(steps.find(step => step > now) ?? now)}
      />
      <Button
        kind="quiet"
        aria-label={say('pages.fit')}
        aria-pressed={zoom === 'width'}
        icon={<FitWidthIcon size={20} aria-hidden />}
        onPress={() => onZoom('width')}
      />
      <Button
        kind="quiet"
        aria-label={say('pages.turn')}
        icon={<TurnIcon size={20} aria-hidden />}
        onPress={() => onTurn(next[turn])}
      />
    </fieldset>
  )
}

function PageField({ page, count, onPage }: Pick<Props, 'page' | 'count' | 'onPage'>) {
  const say = useWords()
  const [typed, setTyped] = useState(`${page}`)
  const go = (event: FormEvent) => {
    event.preventDefault()
    const wanted = Number(typed)
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= count) onPage(wanted)
    else setTyped(`${page}`)
  }
  return (
    <form className={styles.page} onSubmit={go}>
      <label>
        <Heard>{say('pages.go')}</Heard>
        <input
          className={styles.number}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={event => setTyped(event.target.value)}
          onFocus={event => event.target.select()}
        />
      </label>
      <span>{say('pages.of', { count })}</span>
    </form>
  )
}
