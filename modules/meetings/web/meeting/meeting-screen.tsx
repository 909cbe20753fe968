import type { ReactNode } from 'react'
import { Stack } from '../../../../ui/controls/layout.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MeetingView } from '../../contract.ts'
import { Agenda } from './agenda.tsx'
import { Called } from './called.tsx'
import { Deadline } from './deadline.tsx'
import { MeetingFacts } from './meeting-facts.tsx'
import { MeetingHead } from './meeting-head.tsx'
import { MyReply } from './my-reply.tsx'
import { Sendings } from './sendings.tsx'
import { Takeaways } from './takeaways.tsx'

interface Props {
  meeting: MeetingView
  /** What was concluded, where that is recorded. */
  concluded?: ReactNode
}

/** A meeting up to its day: my reply, when and where it is, what is on its agenda, who is called, and what was sent. */
export function MeetingScreen({ meeting, concluded }: Props) {
  const say = useWords()
  const { cancelled } = meeting
  return (
    <>
      <MeetingHead meeting={meeting} />
      <Stack>
        {cancelled && (
          <Notice standing="problem">
            <p>{say('meeting.cancelled_because', { reason: cancelled.because, moment: say.moment(cancelled.at) })}</p>
          </Notice>
        )}
        <Deadline meeting={meeting} />
        <MyReply meeting={meeting} />
      </Stack>
      <MeetingFacts meeting={meeting} />
      <Agenda meeting={meeting} />
      {concluded}
      <Takeaways meeting={meeting} />
      <Called meeting={meeting} />
      <Sendings meeting={meeting} />
    </>
  )
}
