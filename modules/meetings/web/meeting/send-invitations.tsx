import { useAct } from '../../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMeetings, type MeetingView, readMeeting, sendSummons } from '../../contract.ts'
import { PassingFields } from '../../../drafts/web/passing-fields.tsx'
import { type Passing, usePassing } from '../../../drafts/web/use-passing.ts'
import { useWhen } from '../use-when.ts'
import styles from './meeting.module.css'

/** Sends the agenda as it stands; after the first time as a supplement, with what changed since. */
export function SendInvitations({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const say = useWords()
  const { id, version, seats, agenda, unsent, agreements } = meeting
  const passing = usePassing()
  const isLacking = agreements?.papers.some(({ agreed }) => agreed === null) ?? false
  const lacking = isLacking ? [{ code: 'meeting.not_agreed' as const }] : []
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
        onSubmit={() => void act.go({ id, passes: passing.passesOf(lacking) }, version)}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
            {say('sending.go', { count: seats.length })}
          </DialogButtons>
        }
      >
        <p>{say('sending.why', { people: seats.length, lines: agenda.length })}</p>
        <Awaited agenda={agenda} />
        {lacking.length > 0 && <NotAgreed meeting={meeting} passing={passing} />}
        {unsent && <Changes meeting={meeting} unsent={unsent} />}
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

/** Papers that nobody agreed to yet hold the invitations back, unless they are ordered all the same. */
function NotAgreed({ meeting: { agreements }, passing }: { meeting: MeetingView; passing: Passing }) {
  const say = useWords()
  const count = agreements?.papers.filter(({ agreed }) => agreed === null).length ?? 0
  return (
    <>
      <Notice standing="waiting">
        <p>{say('sending.not_agreed', { name: agreements?.by.name ?? '', count })}</p>
        <p>{say('meeting.by_source', { source: agreements?.source ?? '' })}</p>
      </Notice>
      <PassingFields label={say('sending.pass')} passing={passing} />
    </>
  )
}

function Changes({ meeting, unsent }: { meeting: MeetingView; unsent: NonNullable<MeetingView['unsent']> }) {
  const say = useWords()
  const whenOf = useWhen()
  if (unsent.length === 0) return <p>{say('sending.nothing_new')}</p>
  return (
    <section aria-label={say('sending.changes')}>
      <h3>{say('sending.changes')}</h3>
      <ul className={styles.sendings}>
        {unsent.map(({ change, title }, place) => (
          <li key={`${place} ${title}`}>
            {change === 'where' && title === ''
              ? say('sending.where_none')
              : say(`sending.${change}`, { title, when: whenOf(meeting) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
