import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { VirtualTree } from '../../../../ui/tree/virtual-tree.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { readTree } from '../../../bodies/contract.ts'
import type { Chosen } from './chosen.ts'
import styles from './opening.module.css'

interface Props {
  chosen: readonly Chosen[]
  /** Takes a body in, or out again. */
  onTurn: (body: { id: string; name: string }) => void
}

/** Bodies in their places; a press, or Enter, takes one in. */
export function BodyTree({ chosen, onTurn }: Props) {
  const say = useWords()
  const tree = useAnswer(readTree, {})
  const ids = new Set(chosen.map(({ id }) => id))
  return (
    <Answered query={tree} lines={6}>
      {({ bodies }) => (
        <div className={styles.tree}>
          <VirtualTree name="bodies to ask" label={say('opening.tree')} nodes={bodies} onChoose={onTurn}>
            {body => (
              <button
                type="button"
                tabIndex={-1}
                className={styles.body}
                aria-pressed={ids.has(body.id)}
                onClick={() => onTurn(body)}
              >
                <span aria-hidden>{ids.has(body.id) ? '☑' : '☐'}</span> {body.name}
              </button>
            )}
          </VirtualTree>
        </div>
      )}
    </Answered>
  )
}
