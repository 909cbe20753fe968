import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { ButtonLink } from '../../../ui/controls/button.tsx'
import { EditIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { PaperView } from '../../papers/contract.ts'
import { readDraft } from '../contract.ts'

/** Leads whoever may write on a paper to its text; nothing where it has none, or is final. */
export function WriteButton({ paper }: { paper: PaperView }) {
  const say = useWords()
  const isText = paper.latest.hasText && paper.latest.stage === 'ready' && paper.withdrawnAt === null
  const draft = useAnswer(readDraft, { id: paper.id }, isText)
  if (!isText || !draft.data?.mayWrite || draft.data.final) return null
  return (
    <ButtonLink to="/papers/$id/write" params={{ id: paper.id }} icon={<EditIcon size={18} aria-hidden />}>
      {say('drafting.begin')}
    </ButtonLink>
  )
}
