import { Button } from '../../../../ui/controls/button.tsx'
import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { DoneIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { useAnswering } from '../mine/use-answering.ts'
import styles from './writing.module.css'

interface Props {
  round: Pick<RoundView, 'id' | 'closedAt'>
  asked: RoundView['asked'][number]
  /** How many comments stand in the list. */
  count: number
}

/** Sends the list, or agrees where there is none; and takes the answer back. */
export function Sending({ round, asked, count }: Props) {
  const say = useWords()
  const answering = useAnswering({ roundId: round.id, askedId: asked.id })
  const obstacle = answering.obstacle && <ObstacleNotice obstacle={answering.obstacle} />
  if (asked.answeredAt !== null) {
    const how = asked.state === 'sent' ? 'sent' : 'agreed'
    return (
      <>
        <Notice
          standing="settled"
          aside={
            round.closedAt === null && (
              <Button busy={answering.busy} onPress={answering.takeBack}>
                {say('asked.take_back')}
              </Button>
            )
          }
        >
          <p>{say(`writing.answered_${how}`, { moment: say.moment(asked.answeredAt) })}</p>
          {asked.answeredBy && <p>{say('writing.answered_by', { name: asked.answeredBy })}</p>}
        </Notice>
        {obstacle}
      </>
    )
  }
  if (round.closedAt !== null) {
    return (
      <Notice>
        <p>{say('writing.closed')}</p>
      </Notice>
    )
  }
  return (
    <>
      <div className={styles.sending}>
        {count > 0 ? (
          <Button kind="primary" busy={answering.busy} onPress={answering.send}>
            {say('writing.send', { count })}
          </Button>
        ) : (
          <Button icon={<DoneIcon size={18} aria-hidden />} busy={answering.busy} onPress={answering.agree}>
            {say('asked.agree')}
          </Button>
        )}
      </div>
      {obstacle}
    </>
  )
}
