import { useParams } from '@tanstack/react-router'
import { readMeeting } from '../../modules/meetings/contract.ts'
import { AgendaScreen } from '../../modules/meetings/web/agenda/agenda-screen.tsx'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'
import { NotFoundPage } from './not-found.tsx'

/** The agenda of a meeting, for those who prepare it. */
export function AgendaPage() {
  const { id } = useParams({ from: '/meetings/$id/agenda' })
  const meeting = useAnswer(readMeeting, { id })
  return (
    <Answered query={meeting}>
      {found => (found.mayRun ? <AgendaScreen key={id} meeting={found} /> : <NotFoundPage />)}
    </Answered>
  )
}
