import type { ConflictField, Side } from '../../../ui/controls/conflict.tsx'
import type { Say } from '../../../ui/words/words.tsx'
import type { BodyRow } from '../contract.ts'
import { fieldsOf, type BodyDraft } from './body-fields.tsx'

const words = {
  name: 'body.name',
  kind: 'body.kind',
  symbol: 'body.symbol',
  parentId: 'body.parent',
  precedence: 'body.precedence',
  validFrom: 'body.valid_from',
} as const
type Name = keyof typeof words

const names = Object.keys(words) as Name[]

/** Which side is kept for each field: what this person changed is theirs to decide, what they left alone stays as saved. */
export function choicesFor(
  opened: BodyDraft,
  draft: BodyDraft,
  decided: Readonly<Record<string, Side>>,
): Record<string, Side> {
  const [before, mine] = [fieldsOf(opened), fieldsOf(draft)]
  return Object.fromEntries(
    names.map(name => [name, decided[name] ?? (mine[name] === before[name] ? 'theirs' : 'mine')]),
  )
}

/** The fields in which the saved body and the draft differ, as people read them. */
export function differences(
  theirs: BodyRow,
  draft: BodyDraft,
  say: Say,
  kindName: (kind: string) => string,
): ConflictField[] {
  const mine = fieldsOf(draft)
  const read = (name: Name, value: string | number | null) => {
    if (value === null) return name === 'parentId' ? say('body.parent_none') : ''
    if (name === 'kind') return kindName(String(value))
    if (name === 'validFrom') return say.day(String(value))
    if (name === 'parentId') return value === draft.parent?.id ? draft.parent.name : say('body.parent_other')
    return String(value)
  }
  return names
    .filter(name => theirs[name] !== mine[name])
    .map(name => ({ name, label: say(words[name]), theirs: read(name, theirs[name]), mine: read(name, mine[name]) }))
}

/** What is saved in the end: the chosen side of every field. */
export function merged(theirs: BodyRow, draft: BodyDraft, chosen: Readonly<Record<string, Side>>) {
  const mine = fieldsOf(draft)
  const pick = <Field extends Name>(name: Field) => (chosen[name] === 'theirs' ? theirs[name] : mine[name])
  return {
    name: pick('name'),
    kind: pick('kind'),
    symbol: pick('symbol'),
    parentId: pick('parentId'),
    precedence: pick('precedence'),
    validFrom: pick('validFrom'),
  }
}
