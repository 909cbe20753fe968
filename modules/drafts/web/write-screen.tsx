import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Stack } from '../../../ui/controls/layout.tsx'
import { ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { PageHeader } from '../../../ui/controls/page-header.tsx'
import { Waiting } from '../../../ui/controls/progress.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { SaveIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { Refused } from '../../../platform/refused.ts'
import { type PaperView, readPaper } from '../../papers/contract.ts'
import { readDraft } from '../contract.ts'
import { DropCopy } from './drop-copy.tsx'
import { DraftEditor } from './editor/draft-editor.tsx'
import { isPassing, type Keeping } from './keeping/keeping.ts'
import { useKeeping, useStanding, useTitleOfLeft } from './keeping/use-keeping.ts'
import { KeptElsewhere } from './kept-elsewhere.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { SaveVersion } from './save-version.tsx'
import { Standing } from './standing.tsx'

interface Props {
  paper: Pick<PaperView, 'id' | 'title'>
  /** Where the caret goes first. */
  provision: string | undefined
}

/** A paper while somebody writes on it: their own copy, which becomes a version when they say so. */
export function WriteScreen({ id, provision }: { id: string; provision: string | undefined }) {
  const paper = useAnswer(readPaper, { id })
  const left = useTitleOfLeft(id)
  const isAway = paper.error instanceof Refused && isPassing(paper.error.obstacle)
  // What was written here can be gone on with, even where the server cannot be asked.
  if (!paper.data && isAway && left) return <Draft paper={{ id, title: left }} provision={provision} />
  return <Answered query={paper}>{({ title }) => <Draft paper={{ id, title }} provision={provision} />}</Answered>
}

function Draft(props: Props) {
  const [opened, setOpened] = useState(0)
  return <OpenedDraft key={opened} {...props} onReopen={() => setOpened(opened + 1)} />
}

interface OpenedProps extends Props {
  onReopen: () => void
}

function OpenedDraft({ paper, ...rest }: OpenedProps) {
  const { keeping, obstacle } = useKeeping(paper)
  if (obstacle) return <ObstacleNotice obstacle={obstacle} />
  return keeping ? <Writing paper={paper} keeping={keeping} {...rest} /> : <Waiting lines={16} />
}

function Writing({ paper, provision, keeping, onReopen }: OpenedProps & { keeping: Keeping }) {
  const say = useWords()
  const navigate = useNavigate()
  const standing = useStanding(keeping)
  const [asking, setAsking] = useState<'save' | 'drop'>()
  const [metVersion, setMetVersion] = useState(false)
  const { id, title } = paper
  const { base } = keeping.copy()
  const writers = useAnswer(readDraft, { id }).data?.writers ?? []
  const facts = [
    say('drafting.from', { base }),
    say('drafting.private'),
    ...(writers.length > 0 ? [say('draft.written_by', { names: writers.map(({ name }) => name).join(', ') })] : []),
  ]
  const saved = (number: number) => {
    toast(say('drafting.saved', { number }))
    void navigate({ to: '/papers/$id', params: { id }, search: { view: 'text' } })
  }
  return (
    <>
      <PageHeader
        title={say('drafting.title', { title })}
        above={
          <Link to="/papers/$id" params={{ id }}>
            {title}
          </Link>
        }
        below={facts.join(' · ')}
      >
        <Button onPress={() => setAsking('drop')}>{say('drafting.drop')}</Button>
        <Button kind="primary" icon={<SaveIcon size={18} aria-hidden />} onPress={() => setAsking('save')}>
          {say('drafting.save')}
        </Button>
      </PageHeader>
      <Stack>
        <Standing {...standing} keeping={keeping} />
      </Stack>
      <KeptElsewhere keeping={keeping} standing={standing} paperId={id} />
      {metVersion ? (
        <Meanwhile paperId={id} keeping={keeping} onDone={onReopen} />
      ) : (
        <DraftEditor paperId={id} keeping={keeping} provision={provision} />
      )}
      {asking === 'save' && (
        <SaveVersion
          paperId={id}
          keeping={keeping}
          onSaved={saved}
          onMeanwhile={() => {
            setMetVersion(true)
            setAsking(undefined)
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'drop' && (
        <DropCopy
          paperId={id}
          keeping={keeping}
          onDropped={() => void navigate({ to: '/papers/$id', params: { id } })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
