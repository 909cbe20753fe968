import { useParams } from '@tanstack/react-router'
import { readEntries, readMeeting } from '../../modules/meetings/contract.ts'
import { EntriesScreen } from '../../modules/meetings/web/entries/entries-screen.tsx'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'

/** How those who are called to a meeting come in, for whoever prepares it and looks after accounts. */
export function MeetingEntriesPage() {
  const { id } = useParams({ from: '/meetings/$id/entries' })
  const meeting = useAnswer(readMeeting, { id })
  const entries = useAnswer(readEntries, { id })
  return (
    <Answered query={entries}>
      {({ items }) => (
        <Answered query={meeting}>{found => <EntriesScreen key={id} meeting={found} entries={items} />}</Answered>
      )}
    </Answered>
  )
}
