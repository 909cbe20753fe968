import { memo, useState } from 'react'
import type { Provision } from '../../../../packages/text/model.ts'
import { Citations } from './citations.tsx'
import type { Mention } from './cited.ts'
import type { Stretch } from './pieces.ts'
import { RunWords } from './run-words.tsx'
import { TextTable } from './text-table.tsx'
import styles from './text.module.css'
import type { OnShelf } from './use-on-shelf.ts'

interface Props {
  provision: Provision
  stretches?: readonly Stretch[]
  pictureAt: (key: string) => string
  /** What it cites; undefined where the margin is not used for that. */
  mentions?: readonly Mention[] | undefined
  onShelf?: OnShelf | undefined
  /** Another provision of this id is on the screen, too, so that neither is an address. */
  unnamed?: boolean
  /** Its number is new, or gone. */
  numbering?: 'new' | 'gone' | undefined
  /** The number that it had, shown before the new one. */
  oldLabel?: string | undefined
  /** Something hangs on it as a whole. */
  marked?: boolean
}

const none: readonly Stretch[] = []
const titles = new Set(['part', 'chapter', 'section', 'heading'])
const deepest = 5

/** One provision: its label as printed, its words, and whatever hangs on them. */
export const ProvisionWords = memo(function ProvisionWords(props: Props) {
  const { provision, stretches = none, pictureAt, mentions, onShelf, unnamed, numbering, oldLabel, marked } = props
  const { id, kind, depth, label, runs, table, look } = provision
  const [lit, setLit] = useState<string>()
  const shown = [...stretches, ...(mentions?.map(one => asStretch(one, lit)) ?? none)]
  return (
    <div
      id={unnamed ? undefined : `provision-${id}`}
      className={styles.provision}
      data-provision={id}
      data-kind={kind}
      data-title={titles.has(kind)}
      data-depth={Math.min(depth, deepest)}
      data-align={look?.align}
      data-marked={marked}
    >
      <div className={styles.words}>
        {table ? (
          <TextTable table={table} stretches={shown} pictureAt={pictureAt} />
        ) : (
          <p>
            {oldLabel !== undefined && oldLabel !== '' && <del className={styles.removed}>{`${oldLabel} `}</del>}
            {label !== '' && <Label numbering={numbering}>{label}</Label>}
            <RunWords runs={runs} offset={0} stretches={shown} pictureAt={pictureAt} />
          </p>
        )}
      </div>
      {mentions && mentions.length > 0 && (
        <Citations mentions={mentions} onShelf={onShelf} lit={lit} onLight={setLit} />
      )}
    </div>
  )
})

function asStretch({ citation: { start, end }, document }: Mention, lit: string | undefined): Stretch {
  return { start, end, kind: 'citation', key: `${start}`, ...(document.key === lit && { lit: true }) }
}

function Label({ numbering, children }: Pick<Props, 'numbering'> & { children: string }) {
  const label = <span className={styles.label}>{children} </span>
  if (numbering === 'new') return <ins className={styles.added}>{label}</ins>
  return numbering === 'gone' ? <del className={styles.removed}>{label}</del> : label
}
