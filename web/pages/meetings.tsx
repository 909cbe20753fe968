import { useParams } from '@tanstack/react-router'
import { ActionsSection, OpenActions } from '../../modules/actions/web/actions-section.tsx'
import { listConclusions } from '../../modules/conclusions/contract.ts'
import { ConclusionsSection } from '../../modules/conclusions/web/outcomes/conclusions-section.tsx'
import { findBodiesToConvene, type MeetingView, readMeeting } from '../../modules/meetings/contract.ts'
import { ConveneScreen } from '../../modules/meetings/web/convening/convene-screen.tsx'
import { MeetingsList, type Which } from '../../modules/meetings/web/list/meetings-list.tsx'
import { MeetingScreen } from '../../modules/meetings/web/meeting/meeting-screen.tsx'
import { MinutesWay } from '../../modules/minutes/web/minutes-way.tsx'
import { NoticeWay } from '../../modules/notices/web/notice-way.tsx'
import { useAreaTitle } from '../../modules/rulebook/web/area-title.ts'
import { UnheardSection } from '../../modules/sittings/web/after/unheard-section.tsx'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'
import { ButtonLink } from '../../ui/controls/button.tsx'
import { Field } from '../../ui/controls/field.tsx'
import { Toolbar } from '../../ui/controls/layout.tsx'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { Tabs } from '../../ui/controls/tabs.tsx'
import { AddIcon } from '../../ui/icons.ts'
import { useRemembered } from '../../ui/remembered.ts'
import { useWords } from '../../ui/words/words.tsx'
import { NotFoundPage } from './not-found.tsx'

/** Meetings that somebody is called to or prepares. */
export function MeetingsPage() {
  const title = useAreaTitle('meetings')
  return title === undefined ? <NotFoundPage /> : <AllMeetings title={title} />
}

/** A new meeting. */
export function NewMeetingPage() {
  return useAreaTitle('meetings') === undefined ? <NotFoundPage /> : <ConveneScreen carried={OpenActions} />
}

/** One meeting. */
export function MeetingPage() {
  const { id } = useParams({ from: '/meetings/$id' })
  const meeting = useAnswer(readMeeting, { id })
  return (
    <Answered query={meeting}>
      {found => <MeetingScreen key={id} meeting={found} concluded={<AfterMeeting meeting={found} />} />}
    </Answered>
  )
}

/** What came of a meeting: what was concluded, what was said on drafts, minutes and notices. */
function AfterMeeting({ meeting }: { meeting: MeetingView }) {
  const { id } = meeting
  const { data } = useAnswer(listConclusions, { id })
  return (
    <>
      <ConclusionsSection meeting={meeting} />
      <ActionsSection meeting={meeting} />
      <UnheardSection meetingId={id} leads={data?.mayRecord ?? false} />
      <MinutesWay meetingId={id} />
      <NoticeWay meetingId={id} />
    </>
  )
}

function AllMeetings({ title }: { title: string }) {
  const say = useWords()
  const [search, setSearch] = useRemembered('meetings search', () => '')
  const [which, setWhich] = useRemembered<Which>('meetings which', () => 'coming')
  const bodies = useAnswer(findBodiesToConvene, { take: 1 })
  const mayConvene = bodies.data !== undefined && bodies.data.items.length > 0
  const convene = mayConvene && (
    <ButtonLink kind="primary" to="/meetings/new" icon={<AddIcon size={18} aria-hidden />}>
      {say('meetings.convene')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={title}>{convene}</PageHeader>
      <Toolbar search={<Field type="search" label={say('meetings.search')} value={search} onChange={setSearch} />} />
      <Tabs
        label={say('meetings.which')}
        tabs={[
          { name: 'coming', label: say('meetings.coming') },
          { name: 'past', label: say('meetings.past') },
        ]}
        chosen={which}
        onChoose={setWhich}
      >
        <MeetingsList which={which} search={search} first={convene} />
      </Tabs>
    </>
  )
}
