import { ButtonLink } from '../../../../ui/controls/button.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { readDraft } from '../../../drafts/contract.ts'
import type { PaperView } from '../../../papers/contract.ts'

/** From a paper to what changed in it and who asked, for those who write on it, once there are two versions. */
export function ChangesButton({ paper: { id, versions } }: { paper: Pick<PaperView, 'id' | 'versions'> }) {
  const say = useWords()
  const draft = useAnswer(readDraft, { id })
  if (!draft.data?.mayWrite || versions.filter(({ hasText }) => hasText).length < 2) return null
  return (
    <ButtonLink to="/papers/$id/changes" params={{ id }} search={{}}>
      {say('changes.title')}
    </ButtonLink>
  )
}
