import { Facts } from '../../../../ui/controls/layout.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { ruleNear } from '../../../rulebook/rules.ts'
import { useProfile } from '../../../rulebook/web/use-profile.ts'
import type { MeetingView } from '../../contract.ts'
import { StateMark } from '../state-mark.tsx'

/** What kind of meeting it is, how far it is, and who leads and records it. When and where are in its head. */
export function MeetingFacts({ meeting }: { meeting: MeetingView }) {
  const say = useWords()
  const { meetings } = useProfile()
  const { body, kind, number, state, chair, recorders, sites, videoLink, startsAt } = meeting
  const kindName = ruleNear(meetings, kind, startsAt.slice(0, 10))?.says.words[say.language] ?? kind
  return (
    <Facts
      facts={[
        { label: say('meeting.of'), value: body.name },
        { label: say('meeting.kind'), value: kindName },
        { label: say('meeting.number'), value: number },
        { label: say('meetings.state'), value: <StateMark state={state} /> },
        { label: say('meeting.chair'), value: chair?.name ?? null },
        {
          label: say('meeting.recorders'),
          value: recorders.length === 0 ? null : recorders.map(({ name }) => name).join(', '),
        },
        { label: say('meeting.sites'), value: sites.length === 0 ? null : sites.join('; ') },
        {
          label: say('meeting.online'),
          value: videoLink && (
            <a href={videoLink} target="_blank" rel="noreferrer">
              {say('meeting.video_open')}
            </a>
          ),
        },
      ]}
    />
  )
}
