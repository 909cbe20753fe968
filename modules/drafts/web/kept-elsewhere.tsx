import { useEffect } from 'react'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Answered } from '../../../ui/asking/answered.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/controls/dialog.tsx'
import { Waiting } from '../../../ui/controls/progress.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { TextDocument } from '../../papers/web/text/text-document.tsx'
import { readWorkingCopy } from '../contract.ts'
import { type Copy, type Keeping, type KeepingState, keptElsewhere } from './keeping/keeping.ts'
import styles from './sides.module.css'

interface Props {
  keeping: Keeping
  standing: KeepingState
  paperId: string
  onReopen: () => void
}

/** Two devices of one person wrote on the same copy: both are shown, and one is chosen. */
export function KeptElsewhere({ standing, ...rest }: Props) {
  return standing.obstacle?.code === keptElsewhere ? <Both {...rest} /> : null
}

function Both({ keeping, paperId, onReopen }: Omit<Props, 'standing'>) {
  const say = useWords()
  const theirs = useAnswer(readWorkingCopy, { id: paperId })
  const { refetch, isFetchedAfterMount } = theirs
  useEffect(() => void refetch(), [refetch])
  if (!isFetchedAfterMount) return <Waiting />
  const { base, document } = keeping.copy()
  const take = (found: Copy) => {
    keeping.takeOther(found)
    onReopen()
  }
  return (
    <Dialog title={say('draft.kept_elsewhere')} wide>
      <Answered query={theirs}>
        {found => (
          <div className={styles.sides}>
            <section aria-label={say('drafting.mine')}>
              <h3>{say('drafting.mine')}</h3>
              <Button kind="primary" onPress={() => keeping.goOver(found.revision)}>
                {say('drafting.take_mine')}
              </Button>
              <TextDocument paper={{ id: paperId, number: base }} document={document} />
            </section>
            <section aria-label={say('drafting.theirs')}>
              <h3>{say('drafting.theirs')}</h3>
              <Button onPress={() => take(found)}>{say('drafting.take_theirs')}</Button>
              <TextDocument paper={{ id: paperId, number: found.base }} document={found.document} />
            </section>
          </div>
        )}
      </Answered>
    </Dialog>
  )
}
