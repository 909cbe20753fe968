import { Link } from '@tanstack/react-router'
import type { Provision } from '../../../../packages/text/model.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { LargerIcon, PenIcon, SmallerIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PaperView } from '../../contract.ts'
import type { View } from '../file/views.ts'
import type { CalledPlace } from './called.ts'
import { JumpField } from './jump-field.tsx'
import styles from './reading.module.css'

/** Of the type, in rem: from a desk's to what is read at arm's length. */
export const sizes = ['1', '1.25', '1.5', '1.875', '2.25'] as const
type Size = (typeof sizes)[number]

interface Props {
  paper: PaperView
  provisions: readonly Provision[]
  /** 0 where there are none. */
  pages: number
  /** Undefined where there is no text to change to. */
  view: View | undefined
  size: Size
  /** Whether the pen is out. */
  writes: boolean
  onView: (view: View) => void
  onSize: (size: Size) => void
  onGo: (place: CalledPlace) => void
  onPen: () => void
}

/** What one needs at the table: where the chair is, how large, and which way of seeing it. */
export function ReadingBar({ paper, provisions, pages, view, size, writes, onView, onSize, onGo, onPen }: Props) {
  const say = useWords()
  const views: readonly View[] = view && pages > 0 ? ['text', 'pages'] : []
  return (
    <>
      <PageHeader
        title={paper.title}
        above={
          <Link to="/papers/$id" params={{ id: paper.id }} search={{}}>
            {say('reading.back')}
          </Link>
        }
      />
      <div className={styles.bar} data-print="no">
        <JumpField provisions={provisions} pages={pages} onGo={onGo} />
        {views.map(one => (
          <Button key={one} aria-pressed={one === view} onPress={() => onView(one)}>
            {say(`paper.view_${one}`)}
          </Button>
        ))}
        {view === 'text' && <Sizes size={size} onSize={onSize} />}
        <Button aria-pressed={writes} icon={<PenIcon size={20} aria-hidden />} onPress={onPen}>
          {say('pen.take')}
        </Button>
      </div>
    </>
  )
}

function Sizes({ size, onSize }: Pick<Props, 'size' | 'onSize'>) {
  const say = useWords()
  const at = sizes.indexOf(size)
  const step = (by: number) => onSize(sizes[Math.min(Math.max(at + by, 0), sizes.length - 1)] ?? size)
  return (
    <fieldset className={styles.sizes}>
      <legend>{say('reading.size')}</legend>
      <Button
        aria-label={say('reading.size_smaller')}
        icon={<SmallerIcon size={20} aria-hidden />}
        onPress={() => step(-1)}
      />
      <Button
        aria-label={say('reading.size_larger')}
        icon={<LargerIcon size={20} aria-hidden />}
        onPress={() => step(1)}
      />
    </fieldset>
  )
}
