import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Mark, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { type MeetingView, readMeeting, withdrawAgreement } from '../../contract.ts'
import { RecordAgreement } from './record-agreement.tsx'

interface Props {
  meeting: MeetingView
  paperId: string
  title: string
  /** The version that is on the agenda. */
  number: number
}

/** Whether those who agree first to what is put to this meeting agreed to a paper; nothing where no rule asks for it. */
export function AgreedOn({ meeting, paperId, title, number }: Props) {
  const say = useWords()
  const [recording, setRecording] = useState(false)
  const withdraw = useAct(withdrawAgreement, { refreshes: [readMeeting] })
  const { id, agreements, mayRun, state } = meeting
  const paper = agreements?.papers.find(one => one.paperId === paperId)
  if (!agreements || !paper) return null
  const { name } = agreements.by
  const { agreed } = paper
  const mayChange = mayRun && state !== 'cancelled'
  const agreementId = agreed?.id ?? null
  return (
    <div className={theme.soft}>
      <Mark standing={agreed ? 'settled' : 'waiting'}>
        {agreed ? say('agreed.on', { name, day: say.day(agreed.on) }) : say('agreed.not_yet', { name })}
      </Mark>{' '}
      {agreed &&
        [agreed.number !== number && say('agreed.version', { number: agreed.number }), agreed.source]
          .filter(Boolean)
          .join(' · ')}
      {mayChange && !agreed && (
        <Button kind="quiet" aria-label={say('agreed.record_of', { title })} onPress={() => setRecording(true)}>
          {say('agreed.record')}
        </Button>
      )}
      {mayChange && agreementId !== null && (
        <Button
          kind="quiet"
          busy={withdraw.busy}
          aria-label={say('agreed.withdraw_of', { title })}
          onPress={() => void withdraw.go({ id, agreementId })}
        >
          {say('agreed.withdraw')}
        </Button>
      )}
      {withdraw.obstacle && <ObstacleNotice obstacle={withdraw.obstacle} />}
      {recording && (
        <RecordAgreement meetingId={id} by={name} paper={{ id: paperId, title }} onClose={() => setRecording(false)} />
      )}
    </div>
  )
}
