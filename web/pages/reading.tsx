import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { TraceButton } from '../../modules/consultations/web/trace/trace-button.tsx'
import { readPaper } from '../../modules/papers/contract.ts'
import { PaperScreen } from '../../modules/papers/web/file/paper-screen.tsx'
import { PackSteps } from '../../modules/papers/web/packs/pack-steps.tsx'
import { UnsentNotes } from '../../modules/papers/web/packs/waiting/unsent-notes.tsx'
import { ReadingScreen } from '../../modules/papers/web/reading/reading-screen.tsx'
import { Answered } from '../../ui/asking/answered.tsx'
import { Stack } from '../../ui/controls/layout.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'

/** One paper to be read at the table. */
export function ReadingPage() {
  const { id } = useParams({ from: '/papers/$id/read' })
  const search = useSearch({ from: '/papers/$id/read' })
  const navigate = useNavigate()
  const paper = useAnswer(readPaper, { id })
  return (
    <>
      <Stack>
        <UnsentNotes />
      </Stack>
      <Answered query={paper}>
        {found => {
          const version = found.versions.find(({ number }) => number === search.version) ?? found.latest
          // Until it can be read, its own screen says why, and how long it will take.
          const Screen = version.stage === 'ready' ? ReadingScreen : PaperScreen
          return (
            <>
              {search.pack && <PackSteps packId={search.pack} paperId={id} />}
              <Screen
                key={id}
                paper={found}
                version={version}
                page={search.page}
                view={search.view}
                SelectedActs={TraceButton}
                onView={view =>
                  void navigate({ to: '/papers/$id/read', params: { id }, search: { ...search, view }, replace: true })
                }
              />
            </>
          )
        }}
      </Answered>
    </>
  )
}
