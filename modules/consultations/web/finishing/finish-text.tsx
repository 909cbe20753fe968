import { useEffect } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { markFinal, readDraft } from '../../../drafts/contract.ts'
import { PassingFields } from '../../../drafts/web/passing-fields.tsx'
import { usePassing } from '../../../drafts/web/use-passing.ts'
import { type PaperView, readPaper } from '../../../papers/contract.ts'
import { type FinalLack, listLacks } from '../../contract.ts'
import { Missing } from './missing.tsx'

interface Props {
  paper: Pick<PaperView, 'id' | 'latest'>
  onClose: () => void
}

/** Marks the newest version as final: first what is missing, with links to it; what may be passed is passed only on an order. */
export function FinishText({ paper: { id, latest }, onClose }: Props) {
  const say = useWords()
  const lacks = useAnswer(listLacks, { id })
  const { refetch, isFetchedAfterMount } = lacks
  // What was missing when somebody last looked says nothing of now.
  useEffect(() => void refetch(), [refetch])
  return (
    <Dialog title={say('finishing.title', { number: latest.number })} onClose={onClose}>
      <Answered query={isFetchedAfterMount ? lacks : { ...lacks, data: undefined }}>
        {({ items }) => (
          <Finishing id={id} number={latest.number} lacks={items} onRefused={() => void refetch()} onClose={onClose} />
        )}
      </Answered>
    </Dialog>
  )
}

interface FinishingProps {
  id: string
  number: number
  lacks: readonly FinalLack[]
  /** Something else may be missing by now. */
  onRefused: () => void
  onClose: () => void
}

function Finishing({ id, number, lacks, onRefused, onClose }: FinishingProps) {
  const say = useWords()
  const passing = usePassing()
  const act = useAct(markFinal, { refreshes: [readDraft, readPaper] })
  const mark = async () => {
    const marked = await act.go({ id, number, passes: passing.passesOf(lacks) })
    if (!marked) return onRefused()
    toast(say('finishing.done', { number }))
    onClose()
  }
  const buttons = (
    <>
      <Button onPress={onClose}>{say('dialog.cancel')}</Button>
      <ReasonedButton kind="primary" type="submit" busy={act.busy} obstacle={obstacleHere(lacks, passing.isOrdered)}>
        {say('finishing.mark')}
      </ReasonedButton>
    </>
  )
  const passable = lacks.length > 0 && !lacks.some(({ blocks }) => blocks)
  return (
    <Form onSubmit={() => void mark()} obstacle={act.obstacle} buttons={buttons}>
      <p>{say('finishing.effect')}</p>
      <Missing paperId={id} lacks={lacks} onGo={onClose} />
      {passable && <PassingFields label={say('finishing.pass')} passing={passing} />}
    </Form>
  )
}

function obstacleHere(lacks: readonly FinalLack[], isOrdered: boolean) {
  if (lacks.some(({ blocks }) => blocks)) return { code: 'finishing.blocked', status: 409 }
  return lacks.length > 0 && !isOrdered ? { code: 'finishing.order_needed', status: 409 } : undefined
}
