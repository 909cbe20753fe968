import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { type PaperView, readPaper } from '../../../papers/contract.ts'
import { StageMark } from '../../../papers/web/shelf/stage-mark.tsx'
import { findComments, type RoundView } from '../../contract.ts'
import { Desk } from './desk.tsx'
import { SourceText } from './source-text.tsx'
import styles from './sources.module.css'
import { useDesk } from './use-desk.ts'

interface Props {
  round: RoundView
  paperId: string
  /** The version that was marked up; the newest where none is named. */
  number: number | undefined
}

/** A paper beside the comments in it, once it has been read. */
export function LetterDesk({ round, paperId, number }: Props) {
  const say = useWords()
  const paper = useAnswer(readPaper, { id: paperId })
  return (
    <Answered query={paper}>
      {found => {
        const { stage } = found.latest
        if (stage === 'waiting' || stage === 'reading') {
          return (
            <Notice standing="waiting">
              <p>
                {say('desk.reading', { title: found.title })} <StageMark {...found.latest} />
              </p>
            </Notice>
          )
        }
        return <ReadLetter round={round} paper={found} number={number} />
      }}
    </Answered>
  )
}

function ReadLetter({ round, paper, number }: { round: RoundView; paper: PaperView; number: number | undefined }) {
  const hasText = paper.versions.some(one => one.hasText)
  const which = { id: round.id, paperId: paper.id, ...(number !== undefined && { number }) }
  const found = useAnswer(findComments, which, hasText)
  if (!hasText) return <Both round={round} paper={paper} found={withoutText(paper)} />
  return <Answered query={found}>{answer => <Both round={round} paper={paper} found={answer} />}</Answered>
}

type Found = AnswerOf<typeof findComments>

/** A scan that nobody has read yet is taken apart by hand. */
function withoutText({ id, head, latest }: PaperView): Found {
  const date = head.date?.length === 10 ? head.date : null
  const source = { kind: 'letter' as const, paperId: id, number: head.symbol, date }
  return { number: latest.number, source, items: [], sender: null, agrees: false }
}

function Both({ round, paper, found }: { round: RoundView; paper: PaperView; found: Found }) {
  const { source, items, sender, agrees } = found
  const desk = useDesk({
    round,
    name: `${paper.id} ${found.number}`,
    paperId: paper.id,
    came: { kind: source.kind, number: source.number ?? '', date: source.date ?? '' },
    sender,
    found: items,
  })
  return (
    <div className={styles.both}>
      <SourceText paper={paper} number={found.number} onWords={words => desk.add({ words })} />
      <Desk round={round} desk={desk} agrees={agrees} />
    </div>
  )
}
