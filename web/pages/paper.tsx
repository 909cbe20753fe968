import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { RoundsOfPaper } from '../../modules/consultations/web/mine/rounds-of-paper.tsx'
import { FinishText } from '../../modules/consultations/web/finishing/finish-text.tsx'
import { AskButton } from '../../modules/consultations/web/opening/ask-button.tsx'
import { TraceButton } from '../../modules/consultations/web/trace/trace-button.tsx'
import { DraftHistory } from '../../modules/drafts/web/draft-history.tsx'
import { DraftMenu } from '../../modules/drafts/web/draft-menu.tsx'
import { WriteButton } from '../../modules/drafts/web/write-button.tsx'
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
      {found => {
        const version = found.versions.find(({ number }) => number === search.version) ?? found.latest
        return (
          <PaperScreen
            key={id}
            paper={found}
            version={version}
            page={search.page}
            view={search.view}
            acts={
              <>
                <WriteButton paper={found} />
                <DraftMenu paper={found} finishing={FinishText} />
                <AskButton paper={found} number={version.number} />
              </>
            }
            SelectedActs={TraceButton}
            rounds={
              <>
                <DraftHistory paper={found} />
                <RoundsOfPaper paper={found} />
              </>
            }
            onView={view =>
              void navigate({ to: '/papers/$id', params: { id }, search: { ...search, view }, replace: true })
            }
          />
        )
      }}
    </Answered>
  )
}
