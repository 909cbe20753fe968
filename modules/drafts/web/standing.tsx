import { Button } from '../../../ui/controls/button.tsx'
import { Mark, Notice } from '../../../ui/controls/notice.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { isPassing, type Keeping, type KeepingState, keptElsewhere } from './keeping/keeping.ts'

interface Props extends KeepingState {
  keeping: Keeping
}

/** Whether what was written is on the server; where it is not, that it is safe here, and why. */
export function Standing({ keeping, unsaved, obstacle }: Props) {
  const say = useWords()
  if (obstacle?.code === keptElsewhere) return null
  if (unsaved && obstacle && !isPassing(obstacle)) {
    return (
      <Notice standing="problem" aside={<Button onPress={() => void keeping.settle()}>{say('drafting.again')}</Button>}>
        <p>{say.reason(obstacle)}</p>
        <p>{say('drafting.refused_here')}</p>
      </Notice>
    )
  }
  if (unsaved && obstacle) {
    return (
      <Notice standing="waiting">
        <p>{say('drafting.only_here')}</p>
      </Notice>
    )
  }
  return (
    <output>
      <Mark standing={unsaved ? 'waiting' : 'settled'}>{say(unsaved ? 'drafting.keeping' : 'drafting.kept')}</Mark>
    </output>
  )
}
