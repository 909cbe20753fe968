import { DateField } from '../../../../ui/controls/date-field.tsx'
import { LongField, Select } from '../../../../ui/controls/field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Proposal } from '../../contract.ts'
import type { Chosen } from './chosen.ts'
import { PartyField } from './party-field.tsx'

interface Props {
  proposal: Proposal
  chosen: Chosen
  onChange: (chosen: Chosen) => void
  /** A body from elsewhere was found, which from now on can be chosen. */
  onFound: (body: { id: string; name: string }) => void
}

/** What else has to be said of an outcome: the type of document, who does what by when, and the vote that carried it. */
export function Details({ proposal, chosen, onChange, onFound }: Props) {
  const say = useWords()
  const { types, votes } = proposal
  const set = (field: keyof Chosen) => (value: string) => onChange({ ...chosen, [field]: value })
  const fitting = votes.filter(({ result }) => result === 'carried')
  return (
    <>
      {chosen.kind === 'agreedToIssue' && (
        <Select
          label={say('outcomes.as')}
          value={chosen.as}
          options={types.map(({ code, words }) => ({ value: code, label: words[say.language] }))}
          onChange={set('as')}
        />
      )}
      {chosen.kind === 'delegated' && <Delegated {...{ proposal, chosen, onChange, onFound }} />}
      {fitting.length > 0 && (
        <Select
          label={say('outcomes.vote')}
          value={chosen.voteId}
          options={[
            { value: '', label: say('outcomes.no_vote') },
            ...fitting.map(({ id, words }) => ({ value: id, label: words })),
          ]}
          onChange={set('voteId')}
        />
      )}
    </>
  )
}

function Delegated({ proposal: { bodies, people }, chosen, onChange, onFound }: Props) {
  const say = useWords()
  const set = (field: keyof Chosen) => (value: string) => onChange({ ...chosen, [field]: value })
  const found = (field: keyof Chosen) => (body: { id: string; name: string }) => {
    onFound(body)
    set(field)(`body:${body.id}`)
  }
  const parties = [
    ...bodies.map(({ id, name }) => ({ value: `body:${id}`, label: name })),
    ...people.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
  ]
  return (
    <>
      <PartyField
        label={say('outcomes.to')}
        value={chosen.to}
        options={parties}
        onChange={set('to')}
        onFound={found('to')}
      />
      <PartyField
        label={say('outcomes.through')}
        value={chosen.through}
        options={[{ value: '', label: say('outcomes.nobody') }, ...parties]}
        onChange={set('through')}
        onFound={found('through')}
      />
      <LongField
        name="task"
        label={say('outcomes.task')}
        rows={2}
        maxLength={500}
        required
        value={chosen.task}
        onChange={set('task')}
      />
      <DateField label={say('outcomes.by')} value={chosen.by} onChange={set('by')} />
    </>
  )
}
