import type { MakeId, Reading } from '../model.ts'
import { placedProvisions } from '../structure/index.ts'
import { Unreadable } from '../unreadable.ts'
import { defaultLimits, type Limits } from './package/archive.ts'
import { openPackage, related, type Package } from './package/parts.ts'
import { refuseByFirstBytes } from './package/signature.ts'
import { childOf } from './package/xml.ts'
import { readBalloons } from './reading/balloons.ts'
import { readFlow } from './reading/blocks.ts'
import { carryIds } from './reading/carried-ids.ts'
import { linesFrom } from './reading/drafts-to-lines.ts'
import { openNotes } from './reading/notes.ts'
import { readNumbering } from './reading/numbering.ts'
import { findPlaces } from './reading/places.ts'
import { readOrigin } from './reading/properties.ts'
import { proposalsFrom } from './reading/proposals.ts'
import { countLosses, type Reader } from './reading/reader.ts'
import { readRunning } from './reading/running.ts'
import { readStyles } from './reading/styles.ts'

/**
 * Reads a Word document (ECMA-376, transitional or strict). The document is what stood there before anything tracked:
 * insertions are left out and deletions kept, and each comes out as a proposal. Throws `Unreadable` for what is no
 * such document, is behind a password, carries programs, is damaged or costs more than the limits.
 */
export function readDocx(bytes: Uint8Array, parts: { makeId: MakeId; limits?: Partial<Limits> }): Reading {
  const { makeId } = parts
  refuseByFirstBytes(bytes)
  const file = openPackage(bytes, { ...defaultLimits, ...parts.limits })
  const body = childOf(file.main.root, 'w:body')
  if (file.main.root.name !== 'w:document' || !body) throw new Unreadable('file.not_docx')

  const { isOurs, origin } = readOrigin(file)
  const reader = readerOf(file, isOurs, makeId)
  const notes = openNotes(reader)
  reader.notes = notes
  const drafts = readFlow(body, reader, { joined: false })
  drafts.push(...notes.read(reader))
  carryIds(drafts, reader.ranges.bookmarks.values())

  const { provisions, places: linePlaces } = placedProvisions(linesFrom(drafts), makeId)
  const isMarkedUp = reader.ranges.comments.size > 0 || drafts.some(draft => draft.changes.length > 0)
  if (provisions.length === 0 && isMarkedUp)
    provisions.push({ id: makeId(), kind: 'paragraph', depth: 0, label: '', runs: [] })
  const places = findPlaces(drafts, linePlaces, provisions)
  const proposals = proposalsFrom(drafts, places, makeId)
  const balloons = readBalloons(reader, places, makeId)
  const running = readRunning(reader)
  return {
    document: { provisions, pictures: Object.fromEntries(reader.pictures), running },
    proposals,
    balloons,
    origin,
    losses: reader.losses.list(),
  }
}

function readerOf(file: Package, isOurs: boolean, makeId: MakeId): Reader {
  const styles = readStyles(related(file, file.main, 'styles')?.root, isOurs)
  return {
    file,
    part: file.main,
    styles,
    numbering: readNumbering(related(file, file.main, 'numbering')?.root, styles),
    makeId,
    pictures: new Map(),
    pictureKeys: new Map(),
    losses: countLosses(),
    shown: new Set(),
    notes: { call: () => undefined, words: () => '' },
    ranges: { bookmarks: new Map(), comments: new Map() },
    told: { pieces: [], length: 0 },
    fields: [],
    moves: new Map(),
    readFlow,
    pageBreak: undefined,
    inCell: false,
    depth: 0,
  }
}
