import { useEffect, useMemo, useState } from 'react'
import type { Provision } from '../../../../packages/text/model.ts'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { type compareVersions, downloadPicture } from '../../contract.ts'
import type { PaperVersion } from '../pages/use-layers.ts'
import { type Block, blocksOf, type ChangeKind } from './changes.ts'
import { ChangeSteps } from './change-steps.tsx'
import styles from './comparison.module.css'
import { EntryWords, type Layout } from './entry-words.tsx'

interface Props {
  compared: AnswerOf<typeof compareVersions>
  before: PaperVersion
  after: PaperVersion
  layout: Layout
  kinds: ReadonlySet<ChangeKind>
}

/** Both texts with what differs, long unchanged stretches folded, and the way from change to change. */
export function ComparedTexts({ compared, before, after, layout, kinds }: Props) {
  const say = useWords()
  const [at, setAt] = useState(-1)
  const [opened, setOpened] = useState<ReadonlySet<Block>>(new Set())
  const blocks = useMemo(() => blocksOf(compared.comparison.entries, kinds), [compared, kinds])
  const changes = useMemo(() => blocks.filter(block => 'entry' in block && block.isChange), [blocks])
  const byId = useMemo(() => ({ a: byIdOf(compared.a.provisions), b: byIdOf(compared.b.provisions) }), [compared])
  const here = changes[at]
  const pictures = { before: pictureAt(before), after: pictureAt(after) }
  useEffect(() => {
    if (here) document.querySelector('[data-change="here"]')?.scrollIntoView({ block: 'center' })
  }, [here])
  const words = (entry: AnswerOf<typeof compareVersions>['comparison']['entries'][number]) => (
    <EntryWords
      entry={entry}
      before={byId.a.get(entry.before ?? '')}
      after={byId.b.get(entry.after ?? '')}
      layout={layout}
      pictures={pictures}
    />
  )
  return (
    <>
      <ChangeSteps at={at} count={changes.length} onGo={setAt} />
      <div className={styles.texts} data-layout={layout}>
        {blocks.map((block, place) =>
          'entry' in block ? (
            <div
              key={place}
              className={styles.entry}
              data-change={block === here ? 'here' : block.isChange ? 'yes' : 'no'}
            >
              {words(block.entry)}
            </div>
          ) : opened.has(block) ? (
            block.folded.map((entry, inside) => <div key={`${place}-${inside}`}>{words(entry)}</div>)
          ) : (
            <div key={place} className={styles.fold}>
              <Button kind="quiet" onPress={() => setOpened(new Set([...opened, block]))}>
                {say('comparison.folded', { count: block.folded.length })}
              </Button>
            </div>
          ),
        )}
      </div>
    </>
  )
}

function byIdOf(provisions: readonly Provision[]): ReadonlyMap<string, Provision> {
  return new Map(provisions.map(provision => [provision.id, provision]))
}

function pictureAt(paper: PaperVersion): (key: string) => string {
  return key => addressOf(downloadPicture, { ...paper, key })
}
