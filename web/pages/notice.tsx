import { useParams } from '@tanstack/react-router'
import { readMeeting } from '../../modules/meetings/contract.ts'
import { listNotices } from '../../modules/notices/contract.ts'
import { NoticeScreen } from '../../modules/notices/web/notice-screen.tsx'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'

/** What goes out of a meeting after it. */
export function NoticePage() {
  const { id } = useParams({ from: '/meetings/$id/notice' })
  const meeting = useAnswer(readMeeting, { id })
  const notices = useAnswer(listNotices, { id })
  return (
    <Answered query={meeting}>
      {({ title }) => (
        <Answered query={notices}>
          {found => <NoticeScreen key={id} meeting={{ id, title }} notices={found} />}
        </Answered>
      )}
    </Answered>
  )
}
