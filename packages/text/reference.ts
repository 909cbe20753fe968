import type { Provision } from './model.ts'

type Referred = Pick<Provision, 'id' | 'kind' | 'depth' | 'label'>

/**
 * What each provision is called by whoever speaks of it, by its id: "Điều 3, khoản 1, điểm a". Articles are numbered through, so nothing around an
 * article is named with it. One without a number is called after what it stands in; it is '' where that has none either.
 */
export function referencesIn(provisions: readonly Referred[]): Map<string, string> {
  const open: Referred[] = []
  return new Map(
    provisions.map(provision => {
      while ((open.at(-1)?.depth ?? -1) >= provision.depth) open.pop()
      open.push(provision)
      return [provision.id, referenceOf(open)]
    }),
  )
}

function referenceOf(around: readonly Referred[]): string {
  const numbered = around.filter(({ kind, label }) => label !== '' && kind !== 'item' && kind !== 'footnote')
  const named = numbered.slice(
    Math.max(
      0,
      numbered.findLastIndex(({ kind }) => kind === 'article'),
    ),
  )
  const inVietnamese = named[0]?.label.startsWith('Điều') ?? false
  return named
    .filter((one, place) => !stemOf(named[place + 1]).startsWith(`${stemOf(one)}.`))
    .map(one => (inVietnamese ? `${wordFor(one)}${stemOf(one)}` : stemOf(one)))
    .join(', ')
}

function wordFor({ kind }: Referred): string {
  if (kind === 'clause') return 'khoản '
  return kind === 'point' ? 'điểm ' : ''
}

/** A label without what parts it from the words behind it; `1.` around `1.1.` is already in that. */
function stemOf(provision: Referred | undefined): string {
  return provision?.label.replace(/[\s.:)\-–]+$/, '') ?? ''
}
