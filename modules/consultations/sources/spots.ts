import { anchor } from '../../../packages/text/anchor.ts'
import { type Provision, type TextDocument, wordsOf } from '../../../packages/text/model.ts'
import type { Spot } from '../../papers/contract.ts'
import type { Said } from './found.ts'
import { type PartKind, partsOf } from './said-where.ts'

/**
 * Where in the draft a comment hangs: the provision that it names, and in it, or anywhere where they stand once, the words that it
 * quotes. What could be meant twice is not guessed; a page that is named is kept as such.
 */
export function spotOf(
  { saidWhere, replaced }: Pick<Said, 'saidWhere' | 'replaced'>,
  draft: TextDocument,
): Spot | null {
  const parts = partsOf(saidWhere ?? '')
  const page = parts.page === undefined ? null : Number(parts.page)
  const within = provisionsIn(draft, parts)
  const quoted = replaced === null ? undefined : quotedIn(within ?? draft.provisions, replaced)
  const [first] = within ?? []
  const place = quoted ?? (first && { provisionId: first.id })
  if (!place) return page !== null && page >= 1 ? { page, point: null, anchor: null } : null
  return { page: null, point: null, anchor: anchor(draft, place) }
}

/** The provision that is named with what stands under it; undefined where none is named or several could be meant. */
function provisionsIn({ provisions }: TextDocument, parts: ReturnType<typeof partsOf>): Provision[] | undefined {
  let within: readonly Provision[] = provisions
  let isNamed = false
  for (const kind of order) {
    const value = parts[kind]
    if (value === undefined) continue
    const found = within.flatMap((provision, place) => (isCalled(provision, kind, value) ? [place] : []))
    const [place, another] = found
    if (place === undefined || another !== undefined) return undefined
    within = withBelow(within, place)
    isNamed = true
  }
  return isNamed ? [...within] : undefined
}

const order: readonly Exclude<PartKind, 'page' | 'line'>[] = [
  'part',
  'chapter',
  'section',
  'article',
  'clause',
  'point',
]

/** `Điều 5.` is called "5", `2.` "2", `đ)` "đ", `II-` "II"; sections may be numbered as clauses are, and clauses as sections. */
function isCalled({ kind, label }: Provision, part: PartKind, value: string): boolean {
  const alike = part === 'section' || part === 'clause' ? ['section', 'clause'] : [part]
  if (!alike.includes(kind)) return false
  const number = /([\dIVXLC.]+|[a-zđ])[.)\s-]*$/iu.exec(label)?.[1]?.replace(/\.+$/, '')
  return number?.toLocaleLowerCase('vi') === value.toLocaleLowerCase('vi')
}

function withBelow(provisions: readonly Provision[], place: number): Provision[] {
  const depth = provisions[place]?.depth ?? 0
  const end = provisions.findIndex((provision, at) => at > place && provision.depth <= depth)
  return provisions.slice(place, end < 0 ? undefined : end)
}

function quotedIn(provisions: readonly Provision[], words: string) {
  let found: { provisionId: string; selection: { start: number; end: number } } | undefined
  for (const provision of provisions) {
    const text = wordsOf(provision)
    const start = text.indexOf(words)
    if (start < 0) continue
    if (found || text.includes(words, start + 1)) return undefined
    found = { provisionId: provision.id, selection: { start, end: start + words.length } }
  }
  return found
}
