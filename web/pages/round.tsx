import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { readRound, type RoundView } from '../../modules/consultations/contract.ts'
import { RoundScreen } from '../../modules/consultations/web/progress/round-screen.tsx'
import { RegisterScreen } from '../../modules/consultations/web/register/register-screen.tsx'
import { SourcesScreen } from '../../modules/consultations/web/sources/sources-screen.tsx'
import { WritingScreen } from '../../modules/consultations/web/writing/writing-screen.tsx'
import { readPaper } from '../../modules/papers/contract.ts'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'

/** A round, for whoever runs or releases it; those who are only asked come to what they are asked. */
export function RoundPage() {
  const { id } = useParams({ from: '/rounds/$id' })
  const round = useAnswer(readRound, { id })
  return (
    <Answered query={round}>
      {found =>
        found.mayRun || found.mayRelease || !found.mine ? <RoundScreen round={found} /> : <Writing round={found} />
      }
    </Answered>
  )
}

/** What somebody is asked in a round, and what they write. */
export function RoundCommentsPage() {
  const { id } = useParams({ from: '/rounds/$id/comments' })
  const round = useAnswer(readRound, { id })
  return (
    <Answered query={round}>
      {found => (found.mine ? <Writing round={found} /> : <RoundScreen round={found} />)}
    </Answered>
  )
}

/** The comments of a round and their answers. */
export function RegisterPage() {
  const { id } = useParams({ from: '/rounds/$id/register' })
  const sought = useSearch({ from: '/rounds/$id/register' })
  const navigate = useNavigate()
  const round = useAnswer(readRound, { id })
  return (
    <Answered query={round}>
      {found => (
        <RegisterScreen
          key={id}
          round={found}
          sought={sought}
          onSought={search => void navigate({ to: '/rounds/$id/register', params: { id }, search, replace: true })}
        />
      )}
    </Answered>
  )
}

/** Comments that came in letters, files or by word of mouth. */
export function SourcesPage() {
  const { id } = useParams({ from: '/rounds/$id/sources' })
  const source = useSearch({ from: '/rounds/$id/sources' })
  const navigate = useNavigate()
  const round = useAnswer(readRound, { id })
  return (
    <Answered query={round}>
      {found => (
        <SourcesScreen
          key={id}
          round={found}
          source={source}
          onSource={search => void navigate({ to: '/rounds/$id/sources', params: { id }, search })}
        />
      )}
    </Answered>
  )
}

function Writing({ round }: { round: RoundView }) {
  const paper = useAnswer(readPaper, { id: round.paper.id })
  return <Answered query={paper}>{found => <WritingScreen key={round.id} round={round} paper={found} />}</Answered>
}
