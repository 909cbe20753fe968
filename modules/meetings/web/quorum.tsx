import { useWords } from '../../../ui/words/words.tsx'
import type { MeetingView } from '../contract.ts'

/** How many have to be there, and what says so. */
export function Quorum({ quorum }: Pick<MeetingView, 'quorum'>) {
  const say = useWords()
  if (quorum === null) return <p>{say('meeting.no_quorum')}</p>
  const { needed, of, source } = quorum
  return (
    <p>
      {say('meeting.quorum', { needed, of })} {say('meeting.by_source', { source })}
    </p>
  )
}
