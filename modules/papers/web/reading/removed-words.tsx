import { useState } from 'react'
import { type Provision, wordsOf } from '../../../../packages/text/model.ts'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { downloadPicture } from '../../contract.ts'
import type { PaperVersion } from '../pages/use-layers.ts'
import { ProvisionWords } from '../text/provision-words.tsx'
import styles from './removed-words.module.css'
import type { Removal } from './removals.ts'

interface Props {
  /** The version that still had it. */
  paper: PaperVersion
  removal: Removal
  /** Somebody has gone to it, and so wants to see it. */
  wanted: boolean
}

/** What is gone, struck through where it stood; going to it unfolds what is long. */
export function RemovedWords({ paper, removal: { provisions, long }, wanted }: Props) {
  const say = useWords()
  const [chosen, choose] = useState<boolean>()
  const open = chosen ?? (!long || wanted)
  const [first] = provisions
  return (
    <section
      id={`provision-${first?.id}`}
      className={styles.removed}
      aria-label={say('reading.removed', { count: provisions.length })}
    >
      <p className={styles.head}>
        <Mark>{say('reading.removed', { count: provisions.length })}</Mark>
        {long && (
          <Button kind="quiet" aria-expanded={open} onPress={() => choose(!open)}>
            {say(open ? 'reading.fold' : 'reading.unfold')}
          </Button>
        )}
      </p>
      {open &&
        provisions.map(provision => (
          <ProvisionWords
            key={provision.id}
            unnamed
            provision={provision}
            numbering="gone"
            stretches={struck(provision)}
            pictureAt={key => addressOf(downloadPicture, { ...paper, key })}
          />
        ))}
    </section>
  )
}

function struck(provision: Provision) {
  return [{ start: 0, end: wordsOf(provision).length, kind: 'removed' as const, key: 'removed' }]
}
