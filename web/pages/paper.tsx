import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { readPaper } from '../../modules/papers/contract.ts'
import { PaperScreen } from '../../modules/papers/web/file/paper-screen.tsx'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'

/** One paper: a version of it, by default the newest. */
export function PaperPage() {
  const { id } = useParams({ from: '/papers/$id' })
  const search = useSearch({ from: '/papers/$id' })
  const navigate = useNavigate()
  const paper = useAnswer(readPaper, { id })
  return (
    <Answered query={paper}>
      {found => (
        <PaperScreen
          key={id}
          paper={found}
          version={found.versions.find(({ number }) => number === search.version) ?? found.latest}
          page={search.page}
          view={search.view}
          onView={view =>
            void navigate({ to: '/papers/$id', params: { id }, search: { ...search, view }, replace: true })
          }
        />
      )}
    </Answered>
  )
}
