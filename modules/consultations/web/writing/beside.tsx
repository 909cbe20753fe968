import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { AddIcon } from '../../../../ui/icons.ts'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PaperView } from '../../../papers/contract.ts'
import { showProvision } from '../../../papers/web/text/text-document.tsx'
import type { CommentRow, RoundView } from '../../contract.ts'
import { Gather } from './gather.tsx'
import { MyList } from './my-list.tsx'
import { NewComment } from './new-comment.tsx'
import { Sending } from './sending.tsx'
import type { useWriting } from './use-writing.ts'
import styles from './writing.module.css'

interface Props {
  round: RoundView
  paper: PaperView
  asked: RoundView['asked'][number]
  comments: readonly CommentRow[]
  canWrite: boolean
  writing: ReturnType<typeof useWriting>
}

/** The list as it will be sent, what is being written into it, and for a body what its members said. */
export function Beside({ round, paper, asked, comments, canWrite, writing }: Props) {
  const say = useWords()
  const isBody = asked.party.kind === 'body'
  const count = comments.filter(({ withdrawnAt }) => withdrawnAt === null).length
  const { beginning } = writing
  const general = (
    <Button icon={<AddIcon size={18} aria-hidden />} onPress={() => writing.about(null)}>
      {say('writing.general')}
    </Button>
  )
  const join = (chosen: readonly CommentRow[]) =>
    writing.gathering(
      chosen[0]?.spot ?? null,
      chosen.map(({ words }) => words).join('\n'),
      chosen.map(({ id }) => id),
    )
  return (
    <div className={styles.side}>
      {canWrite && beginning && (
        <NewComment
          key={JSON.stringify(beginning)}
          roundId={round.id}
          askedId={asked.id}
          beginning={beginning}
          onClose={writing.stop}
        />
      )}
      <Section title={say('writing.list')} aside={canWrite && general}>
        {canWrite && (
          <p className={theme.soft}>
            {isBody ? say('writing.private_body', { name: asked.party.name }) : say('writing.private')}
          </p>
        )}
        {comments.length === 0 && canWrite && <p className={theme.soft}>{say('writing.empty')}</p>}
        {comments.length > 0 && (
          <MyList
            roundId={round.id}
            comments={comments}
            sent={asked.answeredAt !== null}
            closed={round.closedAt !== null}
            onShow={({ found }) => found?.place && showProvision(found.place.provisionId)}
          />
        )}
        <Sending round={round} asked={asked} count={count} />
      </Section>
      {isBody && round.within === null && (
        <Gather
          paper={paper}
          round={round}
          roundId={round.id}
          askedId={asked.id}
          comments={comments}
          canWrite={canWrite}
          onJoin={join}
        />
      )}
    </div>
  )
}
