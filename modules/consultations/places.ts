import { wordsOf, type Provision } from '../../packages/text/model.ts'
import { reanchorAll } from '../../packages/text/reanchor.ts'
import { referencesIn } from '../../packages/text/reference.ts'
import type { Reader } from '../../platform/db/database.ts'
import type { FoundSpot, Spot } from '../papers/contract.ts'
import { findText, findVersion } from '../papers/index.ts'
import type { Round } from './store/rounds.ts'

/** Where a comment stands in the version that its round asks about. */
export interface Placed {
  /** Null is general. */
  found: FoundSpot | null
  provisionId: string | null
  /** The order of the provision in the text; of a version without a text, the page. */
  place: number | null
  /** What the provision is called: "Điều 3, khoản 1". */
  label: string
  opening: string
  /** The provision and each section around it, the innermost first. */
  sections: string[]
}

const longestOpening = 120

/** Finds many at once, in the order given; the text is read only where something hangs in it. */
export async function placesOf(
  reader: Reader,
  { paperId, number }: Pick<Round, 'paperId' | 'number'>,
  spots: readonly (Spot | null)[],
): Promise<Placed[]> {
  const anchors = spots.flatMap(spot => spot?.anchor ?? [])
  const version = anchors.length === 0 ? undefined : await findVersion(reader, paperId, number)
  const provisions = (version && (await findText(reader, version.id)))?.document.provisions ?? []
  const running = { headers: [], footers: [] }
  const anchored = reanchorAll(anchors, { provisions, pictures: {}, running }).values()
  const known = inSections(provisions)
  return spots.map(spot => {
    if (!spot) return { ...general, found: null }
    const { page, point } = spot
    const { state, place } = (spot.anchor && anchored.next().value) ?? { state: 'kept', place: null }
    const found: FoundSpot = { state, place, page, point }
    return { ...general, place: spot.anchor ? null : page, ...(place && known(place.provisionId)), found }
  })
}

/** Each provision with the sections around it: the nearest before it with a smaller depth, and so on outwards. */
export function sectionsIn(provisions: readonly Pick<Provision, 'id' | 'depth'>[]): Map<string, string[]> {
  const open: { id: string; depth: number }[] = []
  return new Map(
    provisions.map(({ id, depth }) => {
      while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
      open.push({ id, depth })
      return [id, open.map(one => one.id).toReversed()]
    }),
  )
}

const general: Omit<Placed, 'found'> = { provisionId: null, place: null, label: '', opening: '', sections: [] }

function inSections(provisions: readonly Provision[]) {
  const [sections, references] = [sectionsIn(provisions), referencesIn(provisions)]
  const places = new Map(provisions.map((provision, place) => [provision.id, { provision, place }]))
  return (id: string) => {
    const there = places.get(id)
    if (!there) return general
    const opening = shortened(wordsOf(there.provision).replace(/\s+/g, ' ').trim())
    const label = references.get(id) ?? ''
    return { provisionId: id, place: there.place, label, opening, sections: sections.get(id) ?? [] }
  }
}

function shortened(words: string): string {
  return words.length <= longestOpening ? words : `${words.slice(0, words.lastIndexOf(' ', longestOpening))} …`
}
