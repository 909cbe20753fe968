import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Stack } from '../../../ui/controls/layout.tsx'
import { ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { PageHeader } from '../../../ui/controls/page-header.tsx'
import { Waiting } from '../../../ui/controls/progress.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { SaveIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { PaperView } from '../../papers/contract.ts'
import { readDraft } from '../contract.ts'
import { DropCopy } from './drop-copy.tsx'
import { DraftEditor } from './editor/draft-editor.tsx'
import type { Keeping } from './keeping/keeping.ts'
import { useKeeping, useStanding } from './keeping/use-keeping.ts'
import { KeptElsewhere } from './kept-elsewhere.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { SaveVersion } from './save-version.tsx'
import { Standing } from './standing.tsx'

/** A paper while somebody writes on it: their own copy, which becomes a version when they say so. */
export function WriteScreen({ paper }: { paper: PaperView }) {
  const [opened, setOpened] = useState(0)
  return <OpenedDraft key={opened} paper={paper} onReopen={() => setOpened(opened + 1)} />
}

interface Props {
  paper: PaperView
  onReopen: () => void
}

function OpenedDraft({ paper, onReopen }: Props) {
  const { keeping, obstacle } = useKeeping(paper.id)
  if (obstacle) return <ObstacleNotice obstacle={obstacle} />
  return keeping ? <Writing paper={paper} keeping={keeping} onReopen={onReopen} /> : <Waiting lines={16} />
}

function Writing({ paper, keeping, onReopen }: Props & { keeping: Keeping }) {
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
        <Standing {...standing} />
      </Stack>
      <KeptElsewhere keeping={keeping} standing={standing} paperId={id} onReopen={onReopen} />
      {metVersion ? (
        <Meanwhile paperId={id} keeping={keeping} onDone={onReopen} />
      ) : (
        <DraftEditor paperId={id} keeping={keeping} />
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
