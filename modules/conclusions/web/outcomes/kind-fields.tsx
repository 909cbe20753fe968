import { useMemo, useState } from 'react'
import { CardChoice } from '../../../../ui/controls/choices.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Proposal } from '../../contract.ts'
import { type Chosen, kinds } from './chosen.ts'
import { Details } from './details.tsx'

interface Props {
  proposal: Proposal
  chosen: Chosen
  onChange: (chosen: Chosen) => void
  onFound: (body: { id: string; name: string }) => void
}

/** What was decided, and what else has to be said of it. */
export function KindFields({ proposal, chosen, onChange, onFound }: Props) {
  const say = useWords()
  return (
    <>
      <CardChoice
        label={say('outcomes.kind')}
        value={chosen.kind}
        options={kinds.map(value => ({ value, label: say(`outcomes.${value}`) }))}
        sideBySide
        onChange={kind => onChange({ ...chosen, kind })}
      />
      <Details proposal={proposal} chosen={chosen} onChange={onChange} onFound={onFound} />
    </>
  )
}

/** What is proposed, with the bodies that were found elsewhere. */
export function useMoreBodies(
  proposal: Proposal,
  known: Proposal['bodies'] = [],
): { proposal: Proposal; add: (body: { id: string; name: string }) => void } {
  const [more, setMore] = useState(known)
  const all = useMemo(() => {
    const bodies = new Map([...proposal.bodies, ...more].map(body => [body.id, body]))
    return { ...proposal, bodies: [...bodies.values()] }
  }, [proposal, more])
  return { proposal: all, add: body => setMore([...more, body]) }
}
