import { useState } from 'react'
import { fold } from '../../../platform/text/fold.ts'
import { ChosenList } from '../../../ui/controls/chosen-list.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { useFoundBodies } from '../../bodies/web/use-found-bodies.ts'
import type { Party } from '../../conclusions/contract.ts'
import type { NoticeProposal } from '../contract.ts'
import type { Signed } from './chosen.ts'

interface Props {
  proposal: NoticeProposal
  /** Whether somebody may get what is chosen. */
  may: (party: Party) => boolean
  chosen: Signed['recipients']
  onChange: (recipients: Signed['recipients']) => void
}

/** Who gets a notice: bodies found in the whole tree, and those who were called. */
export function RecipientsField({ proposal, may, chosen, onChange }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const bodies = useFoundBodies(typed)
  const wanted = fold(typed)
  const people = proposal.people.filter(({ name }) => fold(name).includes(wanted))
  const found = bodies && [
    ...bodies.map(one => ({ ...one, kind: 'body' as const })),
    ...people.map(({ id, name }) => ({ id, title: name, below: say('notice.person'), kind: 'person' as const })),
  ]
  return (
    <ChosenList
      label={say('notice.recipients')}
      find={say('notice.find')}
      remove={name => say('notice.remove', { name })}
      none={say('notice.no_recipients')}
      chosen={chosen}
      typed={typed}
      onType={setTyped}
      found={found?.filter(may)}
      asChosen={({ kind, id, title }) => ({ kind, id, name: title })}
      onChange={onChange}
    />
  )
}
