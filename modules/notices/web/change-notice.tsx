import { useState } from 'react'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { changeNotice, listNotices, type Notice, type NoticeProposal, proposeNotice } from '../contract.ts'
import { mayGet, sent, signedOf } from './chosen.ts'
import { SignedFields } from './signed-fields.tsx'

interface Props {
  meetingId: string
  notice: Notice
  onClose: () => void
}

/** Changes who signs a notice and who gets it. */
export function ChangeNotice(props: Props) {
  const say = useWords()
  const proposal = useAnswer(proposeNotice, { id: props.meetingId })
  return (
    <Dialog title={say('notice.change')} wide onClose={props.onClose}>
      <Answered query={proposal}>{found => <Fields {...props} proposal={found} />}</Answered>
    </Dialog>
  )
}

function Fields({ meetingId: id, notice, onClose, proposal }: Props & { proposal: NoticeProposal }) {
  const say = useWords()
  // Whoever began to change it goes on from what they saw, also while somebody else does the same.
  const [{ version, lines }] = useState(notice)
  const [signed, setSigned] = useState(() => signedOf(notice))
  const act = useAct(changeNotice, { refreshes: [listNotices], done: onClose })
  const lineIds = lines.map(line => line.id)
  const recipients = signed.recipients.filter(mayGet(proposal, lineIds))
  return (
    <Form
      onSubmit={() => void act.go({ id, noticeId: notice.id, ...sent({ ...signed, recipients }) }, version)}
      obstacle={act.obstacle}
      buttons={
        <DialogButtons onCancel={onClose} busy={act.busy}>
          {say('notice.save')}
        </DialogButtons>
      }
    >
      <SignedFields proposal={proposal} lineIds={lineIds} signed={signed} onChange={setSigned} />
    </Form>
  )
}
