import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ChangesScreen } from '../../modules/consultations/web/changes/changes-screen.tsx'
import { readPaper } from '../../modules/papers/contract.ts'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'

/** What changed in a paper, and who asked for it. */
export function ChangesPage() {
  const { id } = useParams({ from: '/papers/$id/changes' })
  const looked = useSearch({ from: '/papers/$id/changes' })
  const navigate = useNavigate()
  const paper = useAnswer(readPaper, { id })
  return (
    <Answered query={paper}>
      {found => (
        <ChangesScreen
          key={id}
          paper={found}
          looked={looked}
          onLooked={search => void navigate({ to: '/papers/$id/changes', params: { id }, search, replace: true })}
        />
      )}
    </Answered>
  )
}
