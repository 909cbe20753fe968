import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { useProfile } from '../../../rulebook/web/use-profile.ts'
import { type CommentRow, listMyAnswers, listMyComments, reactToAnswer } from '../../contract.ts'
import shown from '../shown/shown.module.css'
import { useWarning } from '../../../../ui/unsaved.ts'

interface Props {
  roundId: string
  comment: CommentRow
}

const reactions = ['agreed', 'consider'] as const

/** What a commenter says to the answer: a reaction where the profile knows them, and a reserved opinion everywhere. */
export function Reaction({ roundId, comment }: Props) {
  const say = useWords()
  const knowsReactions = useProfile().reactions
  const [reserving, setReserving] = useState(false)
  const act = useAct(reactToAnswer, { refreshes: [listMyComments, listMyAnswers] })
  const which = { id: roundId, commentId: comment.id }
  const react = (reaction: (typeof reactions)[number]) =>
    void act.go({ ...which, reaction: comment.reaction === reaction ? null : reaction })
  return (
    <>
      {comment.reserved !== null && (
        <p className={shown.words}>
          <strong>{say('reaction.reserved')}:</strong> {comment.reserved}
        </p>
      )}
      <div className={shown.acts}>
        {knowsReactions &&
          reactions.map(one => (
            <Button key={one} aria-pressed={comment.reaction === one} busy={act.busy} onPress={() => react(one)}>
              {say(`reaction.${one}`)}
            </Button>
          ))}
        {!reserving && (
          <Button kind="quiet" onPress={() => setReserving(true)}>
            {say('reaction.reserve')}
          </Button>
        )}
      </div>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
      {reserving && <Reserve {...which} reserved={comment.reserved ?? ''} onClose={() => setReserving(false)} />}
    </>
  )
}

interface ReserveProps {
  id: string
  commentId: string
  reserved: string
  onClose: () => void
}

/** Puts an opinion on record that the answer did not change; emptied, it is taken off again. */
function Reserve({ id, commentId, reserved, onClose }: ReserveProps) {
  const say = useWords()
  const [words, setWords] = useState(reserved)
  const act = useAct(reactToAnswer, { refreshes: [listMyComments, listMyAnswers], done: onClose })
  useWarning(words !== reserved)
  return (
    <Form
      onSubmit={() => void act.go({ id, commentId, reserved: words.trim() === '' ? null : words })}
      obstacle={act.obstacle}
      buttons={
        <>
          <Button onPress={onClose}>{say('dialog.cancel')}</Button>
          <Button kind="primary" type="submit" busy={act.busy}>
            {say('reaction.save')}
          </Button>
        </>
      }
    >
      <LongField name="reserved" label={say('reaction.reserved')} value={words} onChange={setWords} />
    </Form>
  )
}
