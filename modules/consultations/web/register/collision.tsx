import { useState } from 'react'
import { wordsOf } from '../../../../packages/text/model.ts'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { readText } from '../../../papers/contract.ts'
import { listRegister, type RegisterRow, type RoundView } from '../../contract.ts'
import { Apply } from './apply.tsx'
import styles from './register.module.css'

interface Props {
  row: RegisterRow
  round: RoundView
}

/** That other lines would change the same words, with a way to see them beside each other. */
export function Colliding({ row, round }: Props) {
  const say = useWords()
  const [open, setOpen] = useState(false)
  const count = row.collidesWith.length
  if (count === 0) return null
  return (
    <>
      <Notice standing="waiting" aside={<Button onPress={() => setOpen(true)}>{say('register.collision_see')}</Button>}>
        <p>{say('register.collides', { count })}</p>
      </Notice>
      {open && <Collision row={row} round={round} onClose={() => setOpen(false)} />}
    </>
  )
}

/** All wordings that lie over the same words, beside each other, under the words that stand there. */
function Collision({ row, round, onClose }: Props & { onClose: () => void }) {
  const say = useWords()
  const where = row.place === null ? {} : { provisionId: row.place.provisionId }
  const found = useAnswer(listRegister, { id: round.id, take: 200, collides: 'true', ...where })
  const text = useAnswer(readText, { id: round.paper.id, number: round.number })
  const provision = text.data?.document.provisions.find(({ id }) => id === row.place?.provisionId)
  const ids = [row.id, ...row.collidesWith]
  return (
    <Dialog wide title={say('register.collision')} onClose={onClose}>
      <p className={theme.soft}>{say('register.collision_why')}</p>
      {provision && (
        <blockquote className={styles.original}>
          <strong>{say('register.original')}</strong> {wordsOf(provision)}
        </blockquote>
      )}
      <Answered query={found}>
        {({ items }) => (
          <ul className={styles.wordings} aria-label={say('register.collision')}>
            {items
              .filter(({ id }) => ids.includes(id))
              .map(one => (
                <li key={one.id}>
                  <Wordings row={one} round={round} />
                </li>
              ))}
          </ul>
        )}
      </Answered>
    </Dialog>
  )
}

function Wordings({ row, round }: Props) {
  const say = useWords()
  const proposing = row.comments.filter(({ proposed, withdrawnAt }) => proposed !== null && withdrawnAt === null)
  return (
    <>
      <h3>{say('register.row', { number: row.number })}</h3>
      <p className={theme.soft}>{row.senders.map(one => one.words ?? one.party?.name ?? '–').join('; ')}</p>
      <p>{row.words}</p>
      {proposing.map(comment => (
        <div key={comment.id} className={styles.cell}>
          <p>
            <strong>{say('said.proposed')}</strong> <ins>{comment.proposed}</ins>
          </p>
          <Apply row={row} round={round} comment={comment} />
        </div>
      ))}
      {row.answer && <p className={theme.soft}>{say(`said.answer_${row.answer.kind}`)}</p>}
    </>
  )
}
