import { useMemo, useState } from 'react'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Check } from '../../../../ui/controls/check.tsx'
import { Button, DownloadButton } from '../../../../ui/controls/button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { DownloadIcon, PrintIcon } from '../../../../ui/icons.ts'
import { useNarrow } from '../../../../ui/narrow.ts'
import { useRemembered } from '../../../../ui/remembered.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { compareVersions, printComparison } from '../../contract.ts'
import type { PaperVersion } from '../pages/use-layers.ts'
import { type ChangeKind, countsOf, kinds } from './changes.ts'
import { ComparedTexts } from './compared-texts.tsx'
import styles from './comparison.module.css'
import type { Layout } from './entry-words.tsx'
import { ReturnCompared } from './return-compared.tsx'

interface Props {
  before: PaperVersion
  after: PaperVersion
}

/** Two versions or files beside each other, or in one text. */
export function ComparisonScreen({ before, after }: Props) {
  const sides = { a: before.id, aNumber: before.number, b: after.id, bNumber: after.number }
  const compared = useAnswer(compareVersions, sides)
  return (
    <Answered query={compared} lines={16}>
      {found => (
        <>
          <ReturnCompared before={before} after={after} />
          <Compared key={JSON.stringify(sides)} compared={found} before={before} after={after} />
        </>
      )}
    </Answered>
  )
}

function Compared({ compared, before, after }: Props & { compared: AnswerOf<typeof compareVersions> }) {
  const say = useWords()
  const narrow = useNarrow()
  const [chosen, setChosen] = useRemembered<Layout>('comparison layout', () => 'side-by-side')
  const [left, setLeft] = useState<ReadonlySet<ChangeKind>>(new Set())
  const wanted = useMemo(() => new Set(kinds.filter(kind => !left.has(kind))), [left])
  const counts = useMemo(() => countsOf(compared.comparison.entries), [compared])
  const layout = narrow ? 'inline' : chosen
  const toggle = (kind: ChangeKind) => setLeft(new Set(kinds.filter(one => left.has(one) !== (one === kind))))
  const { id: a, number: aNumber } = before
  const { id: b, number: bNumber } = after
  if (kinds.every(kind => counts[kind] === 0)) {
    return (
      <Notice standing="settled">
        <p>{say('comparison.same')}</p>
      </Notice>
    )
  }
  return (
    <>
      <div className={styles.tools} data-print="no">
        <Kinds counts={counts} wanted={wanted} onToggle={toggle} />
        {!narrow && <LayoutChoice layout={layout} onChange={setChosen} />}
        <Button icon={<PrintIcon size={18} aria-hidden />} onPress={() => print()}>
          {say('comparison.print')}
        </Button>
        <DownloadButton
          icon={<DownloadIcon size={18} aria-hidden />}
          href={addressOf(printComparison, { a, aNumber, b, bNumber, layout })}
        >
          {say('comparison.pdf')}
        </DownloadButton>
      </div>
      <ComparedTexts compared={compared} before={before} after={after} layout={layout} kinds={wanted} />
    </>
  )
}

interface KindsProps {
  counts: Readonly<Record<ChangeKind, number>>
  wanted: ReadonlySet<ChangeKind>
  onToggle: (kind: ChangeKind) => void
}

/** How many changes there are of each kind, and which of them are looked at. */
function Kinds({ counts, wanted, onToggle }: KindsProps) {
  const say = useWords()
  return (
    <fieldset className={styles.kinds}>
      <legend>{say('comparison.kinds')}</legend>
      {kinds
        .filter(kind => counts[kind] > 0)
        .map(kind => (
          <Check
            key={kind}
            label={`${say(`comparison.${kind}`)} (${counts[kind]})`}
            checked={wanted.has(kind)}
            onChange={() => onToggle(kind)}
          />
        ))}
    </fieldset>
  )
}

function LayoutChoice({ layout, onChange }: { layout: Layout; onChange: (layout: Layout) => void }) {
  const say = useWords()
  return (
    <div className={styles.layouts}>
      <Button aria-pressed={layout === 'side-by-side'} onPress={() => onChange('side-by-side')}>
        {say('comparison.side')}
      </Button>
      <Button aria-pressed={layout === 'inline'} onPress={() => onChange('inline')}>
        {say('comparison.inline')}
      </Button>
    </div>
  )
}
