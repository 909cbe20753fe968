import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkList } from '../../../../ui/controls/link-list.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { PassingFields } from '../../../drafts/web/passing-fields.tsx'
import { usePassing } from '../../../drafts/web/use-passing.ts'
import { closeRound, type CommentRow, listMyComments, listRounds, readRound, type RoundView } from '../../contract.ts'
import { commentPlace } from '../shown/comment-place.ts'

/** Closes a round: first what is missing, with links to it; what has no answer is passed only on an order with a reason. */
export function CloseRound({ round, onClose }: { round: RoundView; onClose: () => void }) {
  const say = useWords()
  const passing = usePassing()
  const act = useAct(closeRound, {
    refreshes: [readRound, listRounds],
    done: () => {
      toast(say('closing.done'))
      onClose()
    },
  })
  const obstacle =
    round.missing.length > 0 && !passing.isOrdered ? { code: 'round.order_needed', status: 409 } : undefined
  const buttons = (
    <>
      <Button onPress={onClose}>{say('dialog.cancel')}</Button>
      <ReasonedButton kind="primary" type="submit" busy={act.busy} obstacle={obstacle}>
        {say('closing.close')}
      </ReasonedButton>
    </>
  )
  return (
    <Dialog title={say('closing.title')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id: round.id, passes: passing.passesOf(round.missing) }, round.version)}
        obstacle={act.obstacle}
        buttons={buttons}
      >
        <Missing round={round} onGo={onClose} />
        {round.missing.length > 0 && <PassingFields label={say('closing.pass')} passing={passing} />}
      </Form>
    </Dialog>
  )
}

/** Comments without an answer, and those who have not answered; each comment leads to where it stands. */
function Missing({ round, onGo }: { round: RoundView; onGo: () => void }) {
  const say = useWords()
  const comments = useAnswer(listMyComments, { id: round.id })
  const rows = new Set(round.missing.flatMap(({ rowIds }) => rowIds))
  const open = (comments.data?.items ?? []).filter(({ rowId }) => rowId !== null && rows.has(rowId))
  const silent = round.asked.filter(({ answeredAt }) => answeredAt === null)
  if (rows.size === 0 && silent.length === 0) {
    return (
      <Notice standing="settled">
        <p>{say('closing.nothing')}</p>
      </Notice>
    )
  }
  return (
    <>
      {open.length > 0 && (
        <section aria-label={say('closing.missing')}>
          <h3>{say('closing.missing')}</h3>
          <LinkList>
            {open.map(comment => (
              <li key={comment.id}>
                <a href={`#comment-${comment.id}`} onClick={onGo}>
                  {briefly(commentPlace(say, comment), comment)}
                </a>
              </li>
            ))}
          </LinkList>
          {round.mayAnswer && (
            <ButtonLink to="/rounds/$id/register" params={{ id: round.id }} search={{ state: 'open' }}>
              {say('register.open', { count: rows.size })}
            </ButtonLink>
          )}
        </section>
      )}
      {silent.length > 0 && (
        <section aria-label={say('closing.silent')}>
          <h3>{say('closing.silent')}</h3>
          <p>{silent.map(({ party }) => party.name).join('; ')}</p>
        </section>
      )}
    </>
  )
}

const longest = 80

function briefly(place: string, { number, words }: CommentRow): string {
  const line = words.replace(/\s+/g, ' ')
  return `${number ?? ''}. ${place}: ${line.length > longest ? `${line.slice(0, longest)}…` : line}`
}
