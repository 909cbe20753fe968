import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { EmptyState } from '../../../../ui/controls/empty-state.tsx'
import { Stack } from '../../../../ui/controls/layout.tsx'
import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { CompareIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PaperView } from '../../../papers/contract.ts'
import { listChanges } from '../../contract.ts'
import { ListAndPanel, NothingChosen } from '../shown/list-and-panel.tsx'
import { ChangeList } from './change-list.tsx'
import styles from './changes.module.css'
import { ChosenPanel } from './chosen-panel.tsx'
import { Looking } from './looking.tsx'
import { countsOf, type Looked, shownOf } from './shown-changes.ts'
import { useBinding } from './use-binding.ts'

interface Props {
  paper: PaperView
  looked: Looked
  onLooked: (looked: Looked) => void
}

type Changes = AnswerOf<typeof listChanges>

/** What changed between two versions and who asked for it, for those who write on the text. */
export function ChangesScreen({ paper, looked, onLooked }: Props) {
  const say = useWords()
  const { id, title } = paper
  const { from, to } = looked
  const between = { id, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  const changes = useAnswer(listChanges, between)
  const found = changes.data
  return (
    <>
      <PageHeader
        title={say('changes.title')}
        above={
          <Link to="/papers/$id" params={{ id }} search={{}}>
            {title}
          </Link>
        }
        below={found && say('changes.between', { from: found.from, to: found.to })}
      >
        {found && found.from < found.to && (
          <ButtonLink
            to="/papers/comparison"
            search={{ a: id, aNumber: found.from, b: id, bNumber: found.to }}
            icon={<CompareIcon size={18} aria-hidden />}
          >
            {say('changes.compare')}
          </ButtonLink>
        )}
      </PageHeader>
      <Answered query={changes} lines={12}>
        {answer => <Changed paper={paper} looked={looked} onLooked={onLooked} changes={answer} />}
      </Answered>
    </>
  )
}

function Changed({ paper, looked, onLooked, changes }: Props & { changes: Changes }) {
  const say = useWords()
  const binding = useBinding(paper.id)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { from, to, items } = changes
  const shown = shownOf(items, looked)
  const taken = items.filter(({ provisionId }) => chosen.has(provisionId))
  const clear = () => setChosen(new Set())
  return (
    <>
      <Looking paper={paper} changes={changes} counts={countsOf(items)} looked={looked} onLooked={onLooked} />
      <Stack>
        <Standing changes={changes} />
        {binding.obstacle && taken.length === 0 && <ObstacleNotice obstacle={binding.obstacle} />}
      </Stack>
      {shown.length === 0 ? (
        <Nothing isAll={items.length === 0} onAll={() => onLooked(withoutFilter(looked))} />
      ) : (
        <ListAndPanel>
          <div className={styles.main}>
            <div className={styles.acts} data-print="no">
              <Button onPress={() => setChosen(new Set(shown.map(({ provisionId }) => provisionId)))}>
                {say('changes.choose_all')}
              </Button>
              {taken.length > 0 && (
                <Button kind="quiet" onPress={clear}>
                  {say('changes.choose_none', { count: taken.length })}
                </Button>
              )}
            </div>
            <ChangeList
              changes={shown}
              between={{ paperId: paper.id, from, to }}
              binding={binding}
              chosen={chosen}
              onChosen={setChosen}
            />
          </div>
          {taken.length > 0 ? (
            <ChosenPanel paperId={paper.id} between={{ from, to }} changes={taken} binding={binding} onDone={clear} />
          ) : (
            <NothingChosen label={say('changes.panel')} keys={say('changes.keys')}>
              {say('changes.choose_first')}
            </NothingChosen>
          )}
        </ListAndPanel>
      )}
    </>
  )
}

/** What is left to do before the text can be final. */
function Standing({ changes: { items, unasked, unconfirmed } }: { changes: Changes }) {
  const say = useWords()
  if (items.length === 0) return null
  if (unasked > 0)
    return (
      <Notice standing="waiting">
        <p>{say('changes.some_unasked', { count: unasked })}</p>
      </Notice>
    )
  return unconfirmed > 0 ? null : (
    <Notice standing="settled">
      <p>{say('changes.all_settled')}</p>
    </Notice>
  )
}

function Nothing({ isAll, onAll }: { isAll: boolean; onAll: () => void }) {
  const say = useWords()
  if (isAll) return <EmptyState title={say('changes.none')}>{say('changes.none_why')}</EmptyState>
  return (
    <EmptyState title={say('changes.none_here')} next={<Button onPress={onAll}>{say('changes.show_all')}</Button>}>
      {say('changes.none_here_why')}
    </EmptyState>
  )
}

function withoutFilter({ from, to }: Looked): Looked {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}
