import { DateField } from '../../../../ui/controls/date-field.tsx'
import { LongField, Select } from '../../../../ui/controls/field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Proposal } from '../../contract.ts'
import type { Chosen } from './chosen.ts'

interface Props {
  proposal: Proposal
  chosen: Chosen
  onChange: (chosen: Chosen) => void
}

/** What else has to be said of an outcome: the type of document, who does what by when, and the vote that carried it. */
export function Details({ proposal, chosen, onChange }: Props) {
  const say = useWords()
  const { types, bodies, people, votes } = proposal
  const set = (field: keyof Chosen) => (value: string) => onChange({ ...chosen, [field]: value })
  const parties = [
    ...bodies.map(({ id, name }) => ({ value: `body:${id}`, label: name })),
    ...people.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
  ]
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
      {chosen.kind === 'delegated' && (
        <>
          <Select label={say('outcomes.to')} value={chosen.to} options={parties} onChange={set('to')} />
          <Select
            label={say('outcomes.through')}
            value={chosen.through}
            options={[{ value: '', label: say('outcomes.nobody') }, ...parties]}
            onChange={set('through')}
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
      )}
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
