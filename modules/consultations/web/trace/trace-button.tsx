import { ButtonLink } from '../../../../ui/controls/button.tsx'
import { SourceIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { type Passage, soughtFor, type SoughtSentence } from './sought-sentence.ts'

/** From a paper to where one of its sentences came from, which somebody will paste. */
export function TraceButton({ paperId }: { paperId: string }) {
  return <ToTrace sought={{ paper: paperId }} />
}

interface SelectedProps {
  paper: { id: string; number: number }
  passages: readonly Passage[]
}

/** From words that are selected in a version to where they came from. */
export function TraceSelected({ paper: { id, number }, passages }: SelectedProps) {
  return <ToTrace sought={{ paper: id, version: number, ...soughtFor(passages) }} />
}

function ToTrace({ sought }: { sought: SoughtSentence }) {
  const say = useWords()
  return (
    <ButtonLink to="/trace" search={sought} icon={<SourceIcon size={18} aria-hidden />}>
      {say('tracing.open')}
    </ButtonLink>
  )
}
