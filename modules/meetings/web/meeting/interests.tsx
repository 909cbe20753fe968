import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Select } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Mark, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { ReasonField } from '../../../../ui/controls/reason-field.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { type AgendaLine, declareInterest, type MeetingView, readMeeting, withdrawInterest } from '../../contract.ts'

type Content = NonNullable<AgendaLine['content']>

interface Props {
  meeting: MeetingView
  lineId: string
  content: Content
}

/** Who stays away from a line because it concerns them, and what one can do about oneself or write down for others. */
export function Interests({ meeting, lineId, content: { title, interests, closed } }: Props) {
  const say = useWords()
  const [declaring, setDeclaring] = useState(false)
  const withdraw = useAct(withdrawInterest, { refreshes: [readMeeting] })
  const { id, state, mine, mayRun } = meeting
  const mayDeclare = state !== 'cancelled' && (mayRun || (mine !== null && !closed))
  return (
    <>
      {interests.map(({ person, reason, recordedBy }) => (
        <p key={person.id} className={theme.soft}>
          <Mark standing="waiting">{say('interest.mark')}</Mark> {say('interest.away', { name: person.name })} {reason}{' '}
          {recordedBy !== null && say('called.recorded_by', { name: recordedBy })}
          {mayRun && state !== 'cancelled' && (
            <Button
              kind="quiet"
              busy={withdraw.busy}
              aria-label={say('interest.withdraw_of', { name: person.name, title })}
              onPress={() => void withdraw.go({ id, lineId, personId: person.id })}
            >
              {say('interest.withdraw')}
            </Button>
          )}
        </p>
      ))}
      {closed && <p className={theme.soft}>{say('interest.closed')}</p>}
      {closed && !mayRun && mine !== null && state !== 'cancelled' && (
        <Button kind="quiet" busy={withdraw.busy} onPress={() => void withdraw.go({ id, lineId })}>
          {say('interest.withdraw')}
        </Button>
      )}
      {withdraw.obstacle && <ObstacleNotice obstacle={withdraw.obstacle} />}
      {mayDeclare && (
        <Button kind="quiet" aria-label={say('interest.declare_in', { title })} onPress={() => setDeclaring(true)}>
          {say('interest.declare')}
        </Button>
      )}
      {declaring && <Declare meeting={meeting} lineId={lineId} title={title} onClose={() => setDeclaring(false)} />}
    </>
  )
}

interface DeclareProps {
  meeting: MeetingView
  lineId: string
  title: string
  onClose: () => void
}

function Declare({ meeting: { id, seats, mine, mayRun }, lineId, title, onClose }: DeclareProps) {
  const say = useWords()
  const [personId, setPersonId] = useState('')
  const [reason, setReason] = useState('')
  const act = useAct(declareInterest, { refreshes: [readMeeting], done: onClose })
  const own = mine === null ? [] : [{ value: '', label: say('interest.myself') }]
  const others = seats.map(({ person }) => ({ value: person.id, label: person.name }))
  const whose = personId || (mine === null ? seats[0]?.person.id : undefined)
  const given = { ...(whose !== undefined && { personId: whose }), ...(reason.trim() && { reason: reason.trim() }) }
  return (
    <Dialog title={say('interest.declare_in', { title })} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id, lineId, ...given })}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
            {say('interest.declare')}
          </DialogButtons>
        }
      >
        <p>{say('interest.why')}</p>
        {mayRun && (
          <Select
            label={say('interest.who')}
            value={whose ?? ''}
            options={[...own, ...others]}
            onChange={setPersonId}
          />
        )}
        <ReasonField
          label={say('interest.reason')}
          hint={say('interest.reason_seen_by')}
          value={reason}
          onChange={setReason}
          required={false}
        />
      </Form>
    </Dialog>
  )
}
