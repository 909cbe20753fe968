import { useAct } from '../../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMeetings, type MeetingView, readMeeting, sendSummons } from '../../contract.ts'
import styles from './meeting.module.css'

/** Sends the agenda as it stands; after the first time as a supplement, with what changed since. */
export function SendInvitations({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const say = useWords()
  const { id, version, seats, agenda, unsent } = meeting
  const act = useAct(sendSummons, {
    refreshes: [readMeeting, listMeetings],
    done: ({ sent }) => {
      toast(say('sending.done', { count: sent }))
      onClose()
    },
  })
  return (
    <Dialog title={say(unsent ? 'meeting.send_again' : 'meeting.send')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id }, version)}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
            {say('sending.go', { count: seats.length })}
          </DialogButtons>
        }
      >
        <p>{say('sending.why', { people: seats.length, lines: agenda.length })}</p>
        <Awaited agenda={agenda} />
        {unsent && <Changes unsent={unsent} />}
      </Form>
    </Dialog>
  )
}

/** Papers that have not come yet do not hold the invitations back, but are told. */
function Awaited({ agenda }: Pick<MeetingView, 'agenda'>) {
  const say = useWords()
  const names = agenda.flatMap(({ content }) =>
    content?.awaits && content.papers.length === 0 ? [`${content.title} (${content.awaits.body.name})`] : [],
  )
  if (names.length === 0) return null
  return (
    <Notice standing="waiting">
      <p>{say('sending.awaited', { names: names.join('; ') })}</p>
    </Notice>
  )
}

function Changes({ unsent }: { unsent: NonNullable<MeetingView['unsent']> }) {
  const say = useWords()
  if (unsent.length === 0) return <p>{say('sending.nothing_new')}</p>
  return (
    <section aria-label={say('sending.changes')}>
      <h3>{say('sending.changes')}</h3>
      <ul className={styles.sendings}>
        {unsent.map(({ change, title }, place) => (
          <li key={`${place} ${title}`}>{say(`sending.${change}`, { title })}</li>
        ))}
      </ul>
    </section>
  )
}
