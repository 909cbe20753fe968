import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { listSavings, mayWrite, type Saving } from '../../drafts/index.ts'
import {
  compareKept,
  findPaper,
  findText,
  type KeptReading,
  listVersions,
  type Version,
  visible,
} from '../../papers/index.ts'
import type { trace as tracing, Traced, TraceStep } from '../contract.ts'
import { type Binding, bindingsBetween } from '../store/bindings.ts'
import { type Followed, follow, printedWords } from '../tracing/follow.ts'
import { type Mark, proofsOf } from '../tracing/proof.ts'
import { type Trail, trailsOf } from '../tracing/rows.ts'
import { findSentence, type Sought } from '../tracing/sentence.ts'
import { type SignatoryOf, signatories } from '../tracing/signatories.ts'

type Asked = CheckedInputOf<typeof tracing>

/**
 * Where a sentence came from, for whoever may read the paper: the version it entered and each one that changed it, who asked, who answered
 * and released, with the offices they held that day. Of several places none is chosen.
 */
export async function trace(look: Look, asked: Asked, dayOf: (moment: Date) => string): Promise<Traced> {
  const { reader, actor } = look
  const paper = visible(actor, await findPaper(reader, asked.id))
  const { id, title } = paper
  const shelf = await shelfOf(look, asked)
  const { found, places, number } = await sought(shelf, asked)
  const shown = await placesIn(shelf, number, places)
  const [place, another] = places
  const traced = { paper: { id, title }, found, places: shown, mayProve: await mayWrite(look, paper) }
  if (!place || another) return { ...traced, steps: [] }
  const numbers = shelf.numbers.filter(one => one <= number)
  const followed = await follow({ ...shelf, numbers }, place)
  const signatoryOf = await signatories(reader, { language: actor.language, dayOf })
  return { ...traced, steps: await stepsOf(look, { id, shelf, followed, signatoryOf }) }
}

interface Shelf {
  /** Of the versions with a text, the newest first. */
  numbers: number[]
  versions: ReadonlyMap<number, Version>
  read: (number: number) => Promise<{ number: number; provisions: KeptReading['document']['provisions'] }>
  compareAll: (from: number, to: number) => ReturnType<typeof compareKept>
}

async function shelfOf({ reader }: Look, { id, number }: Asked): Promise<Shelf> {
  const versions = (await listVersions(reader, id)).filter(one => one.hasText)
  const known = new Map(versions.map(one => [one.number, one]))
  if (versions.length === 0 || (number !== undefined && !known.has(number)))
    refuse({ code: 'paper.no_text', status: 404 })
  const texts = new Map<number, Promise<KeptReading | undefined>>()
  const kept = async (wanted: number) => {
    const version = known.get(wanted)
    const text = texts.get(wanted) ?? (version ? findText(reader, version.id) : Promise.resolve(undefined))
    texts.set(wanted, text)
    const reading = await text
    return version && reading ? { version, reading } : refuse({ code: 'paper.no_text', status: 404 })
  }
  return {
    numbers: versions.map(one => one.number),
    versions: known,
    read: async wanted => ({ number: wanted, provisions: (await kept(wanted)).reading.document.provisions }),
    compareAll: async (from, to) => compareKept({ reader }, await kept(from), await kept(to)),
  }
}

/** In the version that was named; otherwise in the newest one that has it word for word, and only then in the newest that has its like. */
async function sought({ numbers, read }: Shelf, { number, words, provisionId }: Asked) {
  let like: (Sought & { number: number }) | undefined
  for (const one of number === undefined ? numbers : [number]) {
    const { provisions } = await read(one)
    const among = provisionId === undefined ? provisions : provisions.filter(({ id }) => id === provisionId)
    const found = { ...findSentence(among, words), number: one }
    if (found.found === 'exact' || (found.found === 'several' && number !== undefined)) return found
    if (found.found !== 'nowhere') like ??= found
  }
  return like ?? { found: 'nowhere' as const, places: [], number: number ?? 0 }
}

async function placesIn({ read }: Shelf, number: number, places: Sought['places']): Promise<Traced['places']> {
  if (places.length === 0) return []
  const known = new Map((await read(number)).provisions.map(one => [one.id, one]))
  return places.flatMap(({ provisionId }) => {
    const provision = known.get(provisionId)
    return provision ? [{ number, provisionId, label: provision.label, words: printedWords(provision) }] : []
  })
}

interface Found {
  id: string
  shelf: Shelf
  followed: Followed[]
  signatoryOf: SignatoryOf
}

async function stepsOf(look: Look, { id, shelf, followed, signatoryOf }: Found): Promise<TraceStep[]> {
  const { reader } = look
  const bindings = await bindingsBetween(reader, id, { from: 0, to: 100_000 })
  const savings = new Map((await listSavings(reader, id)).map(saving => [saving.number, saving]))
  const bound = followed.map(step => bindings.filter(binding => isOf(binding, step)))
  const rowIds = [...new Set(bound.flat().flatMap(({ rowId }) => rowId ?? []))]
  const trailOf = await trailsOf(look, { paperId: id, rowIds }, signatoryOf)
  const steps = await Promise.all(
    followed.map(async (step, place) => {
      const own = bound[place] ?? []
      const trails = (await Promise.all(own.map(trailOf))).flat()
      const [version, saving] = [shelf.versions.get(step.number), savings.get(step.number)]
      return {
        ...(await stepOf({ step, version, saving, own, trails }, signatoryOf)),
        marks: marksOf(id, { version, own, trails }),
      }
    }),
  )
  const proofOf = await proofsOf(
    reader,
    steps.flatMap(({ marks }) => marks),
  )
  return steps.map(({ marks, ...step }) => ({ ...step, proof: proofOf(marks) }))
}

/** A binding between versions further apart stands for each change that it spans. */
function isOf({ fromNumber, toNumber, provisionId }: Binding, { from, number, provisionIds }: Followed): boolean {
  return (
    from !== null && toNumber !== null && fromNumber <= from && toNumber >= number && provisionIds.includes(provisionId)
  )
}

interface Known {
  step: Followed
  version: Version | undefined
  saving: Saving | undefined
  own: Binding[]
  trails: Trail[]
}

async function stepOf({ step, version, saving, own, trails }: Known, signatoryOf: SignatoryOf) {
  const { number, did, provision, entry } = step
  const reason = own.find(({ ownReason }) => ownReason !== null)
  const at = version?.broughtAt ?? ''
  return {
    number,
    at,
    broughtBy: version?.broughtBy ? await signatoryOf(version.broughtBy, at) : null,
    way: wayOf(version, saving),
    note: saving?.note ?? null,
    did,
    label: provision.label,
    words: printedWords(provision),
    entry,
    asked: trails.map(({ row }) => row),
    own: reason?.ownReason
      ? {
          reason: reason.ownReason,
          by: reason.madeBy ? await signatoryOf(reason.madeBy, reason.madeAt) : null,
          at: reason.madeAt,
        }
      : null,
    unasked: own.length === 0,
  }
}

function wayOf(version: Version | undefined, saving: Saving | undefined): TraceStep['way'] {
  if (saving) return 'editor'
  return (version?.returnedBase ?? null) === null ? 'file' : 'word'
}

function marksOf(id: string, { version, own, trails }: Pick<Known, 'version' | 'own' | 'trails'>): Mark[] {
  const moments = [...(version ? [version.broughtAt] : []), ...own.map(({ madeAt }) => madeAt)]
  return [...moments.map(at => ({ subjectId: id, at })), ...trails.flatMap(({ marks }) => marks)]
}
