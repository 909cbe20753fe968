import { DateField } from '../../../ui/controls/date-field.tsx'
import { Field, Select } from '../../../ui/controls/field.tsx'
import { isDay, today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { BodyRow } from '../../bodies/contract.ts'
import { officesIn } from '../../rulebook/rules.ts'
import { useProfile } from '../../rulebook/web/use-profile.ts'
import { useOfficeName } from './names.ts'

/** An office that somebody holds, with what an editor needs. */
export interface MandateGiven {
  id: string
  office: string
  bodyId: string
  fromDay: string
  toDay: string | null
  precedence: number
  version: number
}

/** What is typed about an office that is given. */
export type MandateDraft = Record<'office' | 'fromDay' | 'toDay' | 'precedence', string>

interface Props {
  draft: MandateDraft
  body: Pick<BodyRow, 'kind'>
  onChange: (draft: MandateDraft) => void
}

/** The fields of an office that is given; on offer are the offices that such a body has on the first day. */
export function MandateFields({ draft, body, onChange }: Props) {
  const say = useWords()
  const profile = useProfile()
  const officeName = useOfficeName()
  const set = (change: Partial<MandateDraft>) => onChange({ ...draft, ...change })
  const day = isDay(draft.fromDay) ? draft.fromDay : today()
  const codes = officesIn(profile, body.kind, day).map(({ code }) => code)
  const known = draft.office === '' || codes.includes(draft.office) ? codes : [draft.office, ...codes]
  return (
    <>
      <Select
        name="office"
        required
        label={say('mandate.office')}
        value={draft.office}
        options={[
          { value: '', label: say('offices.none_chosen') },
          ...known.map(code => ({ value: code, label: officeName(code, day) })),
        ]}
        onChange={office => set({ office })}
      />
      <DateField
        name="fromDay"
        required
        label={say('mandate.from')}
        value={draft.fromDay}
        onChange={fromDay => set({ fromDay })}
      />
      <DateField
        name="toDay"
        label={say('mandate.to')}
        hint={say('mandate.to_hint')}
        value={draft.toDay}
        onChange={toDay => set({ toDay })}
      />
      <Field
        name="precedence"
        label={say('mandate.precedence')}
        hint={say('mandate.precedence_hint')}
        inputMode="numeric"
        value={draft.precedence}
        onChange={precedence => set({ precedence })}
      />
    </>
  )
}
