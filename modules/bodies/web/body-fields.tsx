import { useState } from 'react'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Field, Select } from '../../../ui/controls/field.tsx'
import { today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { kindsUnder, ruleNear, usualSymbol } from '../../rulebook/rules.ts'
import { useProfile } from '../../rulebook/web/use-profile.ts'
import type { BodyRow } from '../contract.ts'
import { ParentField, type Parent } from './parent-field.tsx'

/** What is typed about a body: text as typed, so that nothing is lost before it is understood. */
export interface BodyDraft {
  name: string
  kind: string
  symbol: string
  parent: Parent | undefined
  precedence: string
  validFrom: string
}

/** The draft that says what the body is now. */
export function draftOf(body: BodyRow, parent: Parent | undefined): BodyDraft {
  const { name, kind, symbol, precedence, validFrom } = body
  return { name, kind, symbol: symbol ?? '', parent, precedence: String(precedence), validFrom: validFrom ?? '' }
}

export function emptyDraft(parent: Parent | undefined): BodyDraft {
  return { name: '', kind: '', symbol: '', parent, precedence: '0', validFrom: '' }
}

/** The fields as the contract wants them. */
export type BodyFieldValues = Pick<BodyRow, 'name' | 'kind' | 'symbol' | 'parentId' | 'precedence' | 'validFrom'>

export function fieldsOf(draft: BodyDraft): BodyFieldValues {
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    symbol: draft.symbol.trim() || null,
    parentId: draft.parent?.id ?? null,
    precedence: Number(draft.precedence),
    validFrom: draft.validFrom || null,
  }
}

interface Props {
  draft: BodyDraft
  onChange: (draft: BodyDraft) => void
  /** The body that is being edited: it cannot stand under itself. */
  editing?: BodyRow
}

/** The fields of a body. The kinds on offer are those that the rulebook allows under the chosen parent today. */
export function BodyFields({ draft, onChange, editing }: Props) {
  const say = useWords()
  const kinds = useKindOptions(draft, editing)
  const habit = useSymbolHabit(draft)
  const [symbolTouched, setSymbolTouched] = useState(draft.symbol !== '')
  const set = (change: Partial<BodyDraft>) => onChange({ ...draft, ...change })
  return (
    <>
      <Field
        name="name"
        required
        label={say('body.name')}
        value={draft.name}
        maxLength={300}
        onChange={name => set({ name })}
      />
      <ParentField parent={draft.parent} below={editing?.id} onChange={parent => set({ parent })} />
      <Select
        name="kind"
        required
        label={say('body.kind')}
        value={draft.kind}
        options={kinds}
        onChange={kind => set({ kind, ...(symbolTouched ? {} : { symbol: habit(kind) }) })}
      />
      <Field
        name="symbol"
        label={say('body.symbol')}
        hint={say('body.symbol_hint')}
        value={draft.symbol}
        maxLength={40}
        onChange={symbol => {
          setSymbolTouched(true)
          set({ symbol })
        }}
      />
      <Field
        name="precedence"
        label={say('body.precedence')}
        hint={say('body.precedence_hint')}
        inputMode="numeric"
        value={draft.precedence}
        onChange={precedence => set({ precedence })}
      />
      <DateField
        name="validFrom"
        label={say('body.valid_from')}
        value={draft.validFrom}
        onChange={validFrom => set({ validFrom })}
      />
    </>
  )
}

function useKindOptions({ kind, parent }: BodyDraft, editing: BodyRow | undefined) {
  const say = useWords()
  const profile = useProfile()
  const allowed = kindsUnder(profile, parent?.kind, today())
  const options = allowed.map(({ code, says }) => ({ value: code, label: says.words[say.language] }))
  const choose = { value: '', label: say('body.kind_choose') }
  if (kind === '' || allowed.some(({ code }) => code === kind)) return [choose, ...options]
  // What the body is stays on the list even where the rules would not set it up so today.
  const current = ruleNear(profile.kinds, kind, today())?.says.words[say.language] ?? kind
  const label = editing?.kind === kind ? current : say('body.kind_closed', { kind: current })
  return [choose, { value: kind, label }, ...options]
}

/** The symbol that a kind usually gets under the chosen parent. */
function useSymbolHabit({ parent }: BodyDraft): (kind: string) => string {
  const { kinds } = useProfile()
  return kind => {
    const rule = ruleNear(kinds, kind, today())
    return (rule && usualSymbol(rule.says, parent?.symbol ?? null)) ?? ''
  }
}
