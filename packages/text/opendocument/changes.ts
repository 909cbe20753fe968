import { attributeOf, childOf, childrenOf, type Element, wordsIn } from '../docx/package/xml.ts'
import type { Change } from '../tracked-lines.ts'

/** What a document says about one tracked change. Source: OpenDocument 1.3, part 3, 5.5. */
export interface TrackedChange {
  kind: 'insertion' | 'deletion' | 'other'
  change: Change
  /** The paragraphs that a deletion took away, its first and last being pieces of the ones around. */
  gone: Element[]
}

export function changesIn(body: Element): ReadonlyMap<string, TrackedChange> {
  const found = new Map<string, TrackedChange>()
  for (const region of childrenOf(childOf(body, 'text:tracked-changes'), 'text:changed-region')) {
    const what = childrenOf(region)[0]
    const id = attributeOf(region, 'text:id') ?? attributeOf(region, 'xml:id') ?? ''
    if (!what) continue
    const kind = what.name === 'text:insertion' ? 'insertion' : what.name === 'text:deletion' ? 'deletion' : 'other'
    const change = whoAndWhen(childOf(what, 'office:change-info'))
    found.set(id, { kind, change, gone: childrenOf(what).filter(({ name }) => name !== 'office:change-info') })
  }
  return found
}

/** Author and moment as the file says them; it knows no time zone, so the moment is taken as it stands. */
export function whoAndWhen(element: Element | undefined): Change {
  const said = (name: string) => {
    const child = childOf(element, name)
    return child ? wordsIn(child).trim() : ''
  }
  const at = said('dc:date')
  return { author: said('dc:creator'), at: /^\d{4}-\d\d-\d\dT[\d:.]+/.test(at) ? at : null }
}
