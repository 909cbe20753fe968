import { ButtonLink } from '../../../../ui/controls/button.tsx'
import { SourceIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { type Passage, soughtFor } from './sought-sentence.ts'

interface Props {
  paper: { id: string; number: number }
  passages: readonly Passage[]
}

/** From words that are selected in a version to where they came from; without any, to where a sentence of the paper is pasted. */
export function TraceButton({ paper: { id, number }, passages }: Props) {
  const say = useWords()
  const selected = passages.length > 0 && { version: number, ...soughtFor(passages) }
  return (
    <ButtonLink to="/trace" search={{ paper: id, ...selected }} icon={<SourceIcon size={18} aria-hidden />}>
      {say('tracing.title')}
    </ButtonLink>
  )
}
