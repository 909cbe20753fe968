import { useState } from 'react'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Check } from '../../../ui/controls/check.tsx'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Field } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { listNotices, type NoticeProposal, prepareNotice, proposeNotice } from '../contract.ts'
import { mayGet, sent, usual } from './chosen.ts'
import styles from './notices.module.css'
import { SignedFields } from './signed-fields.tsx'

interface Props {
  meetingId: string
  onClose: () => void
}

/** Puts a notice together; what is for some is left out unless somebody ticks it. */
export function PrepareNotice({ meetingId, onClose }: Props) {
  const say = useWords()
  const proposal = useAnswer(proposeNotice, { id: meetingId })
  return (
    <Dialog title={say('notice.prepare')} wide onClose={onClose}>
      <Answered query={proposal}>
        {found => <Fields meetingId={meetingId} proposal={found} onClose={onClose} />}
      </Answered>
    </Dialog>
  )
}

function Fields({ meetingId: id, proposal, onClose }: Props & { proposal: NoticeProposal }) {
  const say = useWords()
  const [title, setTitle] = useState(proposal.title)
  const [lineIds, setLineIds] = useState(() => proposal.lines.flatMap(line => (line.isNarrow ? [] : line.id)))
  const [signed, setSigned] = useState(() => usual(proposal))
  const act = useAct(prepareNotice, { refreshes: [listNotices], done: onClose })
  const turn = (lineId: string, isChosen: boolean) =>
    setLineIds(isChosen ? [...lineIds, lineId] : lineIds.filter(one => one !== lineId))
  const recipients = signed.recipients.filter(mayGet(proposal, lineIds))
  return (
    <Form
      onSubmit={() => void act.go({ id, title: title.trim(), lineIds, ...sent({ ...signed, recipients }) })}
      obstacle={act.obstacle}
      buttons={
        <DialogButtons onCancel={onClose} busy={act.busy}>
          {say('notice.prepare')}
        </DialogButtons>
      }
    >
      <Field name="title" label={say('notice.name')} required maxLength={500} value={title} onChange={setTitle} />
      <fieldset className={styles.group}>
        <legend>{say('notice.lines')}</legend>
        {proposal.lines.map(line => (
          <Check
            key={line.id}
            label={line.isNarrow ? say('notice.narrow_line', { title: line.title }) : line.title}
            checked={lineIds.includes(line.id)}
            onChange={isChosen => turn(line.id, isChosen)}
          />
        ))}
      </fieldset>
      <SignedFields proposal={proposal} lineIds={lineIds} signed={signed} onChange={setSigned} />
    </Form>
  )
}
