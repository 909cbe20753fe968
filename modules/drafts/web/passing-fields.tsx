import { Check } from '../../../ui/controls/check.tsx'
import { Field, LongField } from '../../../ui/controls/field.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import type { Passing } from './use-passing.ts'

/** Asks whether to go on all the same; why and on whose order, once that is wanted. */
export function PassingFields({ label, passing: { typed, type } }: { label: string; passing: Passing }) {
  const say = useWords()
  return (
    <>
      <Check label={label} checked={typed.wanted} onChange={wanted => type({ ...typed, wanted })} />
      {typed.wanted && (
        <>
          <LongField
            label={say('passing.reason')}
            rows={2}
            maxLength={1_000}
            value={typed.reason}
            onChange={reason => type({ ...typed, reason })}
          />
          <Field
            label={say('passing.ordered_by')}
            maxLength={200}
            value={typed.orderedBy}
            onChange={orderedBy => type({ ...typed, orderedBy })}
          />
        </>
      )}
    </>
  )
}
