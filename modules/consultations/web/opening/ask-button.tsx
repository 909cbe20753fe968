import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { CommentIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { readDraft } from '../../../drafts/contract.ts'
import type { PaperView } from '../../../papers/contract.ts'
import { AskForComments } from './ask-for-comments.tsx'

/** Asks for comments on the version that is shown; a button, and no stage that a paper has to be in. */
export function AskButton({ paper, number }: { paper: PaperView; number: number }) {
  const say = useWords()
  const [asking, setAsking] = useState(false)
  const draft = useAnswer(readDraft, { id: paper.id }, !paper.mayKeep)
  const mayAsk = paper.mayKeep || draft.data?.mayWrite === true
  if (!mayAsk || paper.withdrawnAt !== null) return null
  return (
    <>
      <Button icon={<CommentIcon size={18} aria-hidden />} onPress={() => setAsking(true)}>
        {say('opening.ask')}
      </Button>
      {asking && <AskForComments paper={paper} number={number} onClose={() => setAsking(false)} />}
    </>
  )
}
