import { unreachable } from '../../../ui/asking/problem.ts'
import { Mark, Notice, ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { type KeepingState, keptElsewhere } from './keeping/keeping.ts'

/** Whether what was written is on the server; where it is not, that it is safe here, and why. */
export function Standing({ unsaved, obstacle }: KeepingState) {
  const say = useWords()
  if (obstacle?.code === keptElsewhere) return null
  if (unsaved && obstacle) {
    return (
      <>
        {obstacle.code !== unreachable.code && <ObstacleNotice obstacle={obstacle} />}
        <Notice standing="waiting">
          <p>{say('drafting.only_here')}</p>
        </Notice>
      </>
    )
  }
  return (
    <output>
      <Mark standing={unsaved ? 'waiting' : 'settled'}>{say(unsaved ? 'drafting.keeping' : 'drafting.kept')}</Mark>
    </output>
  )
}
