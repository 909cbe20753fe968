import { Mark, type Standing } from '../../../ui/controls/notice.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import type { MeetingRow, MeetingState } from '../contract.ts'

const standings: Record<MeetingState, Standing> = {
  preparing: 'waiting',
  called: 'settled',
  past: 'plain',
  cancelled: 'problem',
}

/** How far a meeting is, in a word or two. */
export function StateMark({ state }: { state: MeetingState }) {
  const say = useWords()
  return <Mark standing={standings[state]}>{say(`meeting.state.${state}`)}</Mark>
}

/** What I answered; red where it is waited for. */
export function MineMark({ state, mine }: Pick<MeetingRow, 'state' | 'mine'>) {
  const say = useWords()
  if (!mine || state === 'cancelled') return null
  if (mine.reply === null) return state === 'called' ? <Mark standing="problem">{say('meeting.mine.none')}</Mark> : null
  return <Mark standing={mine.reply === 'coming' ? 'settled' : 'plain'}>{say(`meeting.mine.${mine.reply}`)}</Mark>
}
