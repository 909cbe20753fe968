import type { Entry } from '../../../../packages/text/comparison.ts'
import { type Provision, wordsOf } from '../../../../packages/text/model.ts'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Stretch } from '../text/pieces.ts'
import { ProvisionWords } from '../text/provision-words.tsx'
import { kindsOf, stretchesAfter, stretchesBefore } from './changes.ts'
import styles from './comparison.module.css'

export type Layout = 'inline' | 'side-by-side'

interface Props {
  entry: Entry
  before: Provision | undefined
  after: Provision | undefined
  layout: Layout
  /** Where pictures of the two texts are fetched. */
  pictures: { before: (key: string) => string; after: (key: string) => string }
}

/** One provision in both versions: in one text, or each on its side. */
export function EntryWords({ entry, before, after, layout, pictures }: Props) {
  const old = before && (
    <ProvisionWords
      unnamed
      provision={before}
      numbering={entry.renumbered || entry.removed ? 'gone' : undefined}
      stretches={entry.removed ? whole(before, 'removed') : stretchesBefore(entry.runs)}
      pictureAt={pictures.before}
    />
  )
  const isNew = after && (
    <ProvisionWords
      unnamed
      provision={after}
      oldLabel={layout === 'inline' && entry.renumbered ? before?.label : undefined}
      numbering={entry.renumbered || entry.added ? 'new' : undefined}
      stretches={entry.added ? whole(after, 'added') : stretchesAfter(entry.runs, layout === 'inline')}
      pictureAt={pictures.after}
    />
  )
  return (
    <>
      <Marks entry={entry} />
      {layout === 'inline' ? (
        (isNew ?? old)
      ) : (
        <div className={styles.sides}>
          <div>{old ?? <Nothing />}</div>
          <div>{isNew ?? <Nothing />}</div>
        </div>
      )}
    </>
  )
}

/** Said in words, so that nothing hangs on a colour. */
function Marks({ entry }: { entry: Entry }) {
  const say = useWords()
  const found = kindsOf(entry)
  if (found.length === 0) return null
  return (
    <p className={styles.marks}>
      {found.map(kind => (
        <Mark key={kind}>{say(`comparison.${kind}`)}</Mark>
      ))}
    </p>
  )
}

function Nothing() {
  const say = useWords()
  return <p className={styles.nothing}>{say('comparison.nothing_there')}</p>
}

function whole(provision: Provision, kind: 'added' | 'removed'): Stretch[] {
  return [{ start: 0, end: wordsOf(provision).length, kind, key: kind }]
}
