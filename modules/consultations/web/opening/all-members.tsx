import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMembers } from '../../contract.ts'
import type { Chosen } from './chosen.ts'

/** What a body is asked, and in which round. */
export interface Within {
  roundId: string
  askedId: string
}

/** Everybody who holds an office in the body and has an account, at one press. */
export function AllMembers({ within, onAdd }: { within: Within; onAdd: (more: readonly Chosen[]) => void }) {
  const say = useWords()
  const members = useAnswer(listMembers, { id: within.roundId, askedId: within.askedId }).data?.items
  if (!members) return null
  if (members.length === 0) return <p>{say('opening.no_members')}</p>
  return (
    <Button kind="primary" onPress={() => onAdd(members.map(one => ({ kind: 'account', ...one })))}>
      {say('opening.all_members', { count: members.length })}
    </Button>
  )
}
