import { ranks, type Mark } from './mark.ts'

/** A provision that what follows may stand in. */
export interface Level {
  scheme: string
  rank: number
  within: string
  number: Mark['number']
  /** 1 to 9 of a heading style. */
  outline?: number
  listDepth?: number
  /** Its label or title stands out: capitals, bold or centred. */
  outstanding: boolean
}

/** Beneath every numbered rank: a heading without a number. */
export const headingScheme = 'heading'

/** The provisions that are open where reading stands, outermost first, and the numbers that were used so far. */
export interface Nesting {
  /** The open level of this sequence, if any, and how deep it is. */
  find(level: Pick<Level, 'scheme' | 'listDepth'>): { level: Level; depth: number } | undefined
  /** The open level whose sequence looks alike but for its stop: `2.` before `3-`. */
  findAlike(level: Pick<Level, 'scheme' | 'listDepth'>): { level: Level; depth: number } | undefined
  /** The last number of this sequence, open or not. */
  lastOf(level: Pick<Level, 'scheme' | 'listDepth'>): Mark['number'] | undefined
  /** Closes what cannot contain it, opens it, and says its depth. */
  enter(level: Level): number
  /** How deep an unnumbered paragraph stands here. */
  depthOfParagraph(listDepth?: number): number
  /** A quotation begins: its numbers are its own until it ends. */
  quote(): void
  unquote(): void
  /** Nothing goes on: an annex, or the end of an official document. */
  reset(): void
}

export function openNesting(): Nesting {
  const open: Open = { stack: [], frames: [newFrame(0)] }
  return {
    find: level => lookUp(open, frameOf(open).byKey, keyOf(level)),
    findAlike: level => lookUp(open, frameOf(open).byFamily, familyOf(level)),
    lastOf: level => frameOf(open).last.get(keyOf(level)),
    enter: level => enter(open, level),
    depthOfParagraph: listDepth => (listDepth === undefined ? depthOutsideItems(open) : open.stack.length),
    quote: () => void open.frames.push(newFrame(open.stack.length)),
    unquote: () => unquote(open),
    reset: () => void Object.assign(open, { stack: [], frames: [newFrame(0)] }),
  }
}

/** The levels that are open, outermost first, and a frame for the text and for each quotation that is open in it. */
interface Open {
  stack: Level[]
  frames: Frame[]
}

interface Frame {
  base: number
  byKey: Map<string, number>
  byFamily: Map<string, number>
  last: Map<string, Mark['number']>
}

function newFrame(base: number): Frame {
  return { base, byKey: new Map(), byFamily: new Map(), last: new Map() }
}

function frameOf({ frames }: Open): Frame {
  return frames.at(-1) ?? newFrame(0)
}

function lookUp({ stack }: Open, places: ReadonlyMap<string, number>, key: string) {
  const depth = places.get(key)
  const level = depth === undefined ? undefined : stack[depth]
  return level && depth !== undefined ? { level, depth } : undefined
}

function enter(open: Open, level: Level): number {
  closeFor(level, open)
  const frame = frameOf(open)
  const depth = open.stack.length
  open.stack.push(level)
  frame.byKey.set(keyOf(level), depth)
  frame.byFamily.set(familyOf(level), depth)
  frame.last.set(keyOf(level), level.number)
  return depth
}

/** A sequence goes on where it is open; otherwise it begins in the innermost level that may contain it. */
function closeFor(level: Level, open: Open): void {
  const { base, byKey } = frameOf(open)
  const same = level.scheme === headingScheme ? undefined : lookUp(open, byKey, keyOf(level))
  if (same) return cutTo(open, same.depth)
  for (let top = open.stack.at(-1); top && open.stack.length > base && !encloses(top, level); top = open.stack.at(-1))
    cutTo(open, open.stack.length - 1)
}

function cutTo(open: Open, length: number): void {
  while (open.stack.length > length) {
    const level = open.stack.pop()
    if (level) forget(frameOf(open), level, open.stack.length)
  }
}

function depthOutsideItems(open: Open): number {
  const { base } = frameOf(open)
  let depth = open.stack.length
  while (depth > base && open.stack[depth - 1]?.rank === ranks.item) depth -= 1
  return depth
}

function unquote(open: Open): void {
  if (open.frames.length === 1) return
  cutTo(open, frameOf(open).base)
  open.frames.pop()
}

function forget(frame: Frame, level: Level, depth: number): void {
  if (frame.byKey.get(keyOf(level)) === depth) frame.byKey.delete(keyOf(level))
  if (frame.byFamily.get(familyOf(level)) === depth) frame.byFamily.delete(familyOf(level))
}

/** Whether a new sequence may begin inside an open level. Two that are alike in rank nest as they are met. */
function encloses(open: Level, level: Level): boolean {
  if (level.scheme === headingScheme)
    return open.outline === undefined ? open.rank <= ranks.chapter : open.outline < (level.outline ?? 0)
  if (open.scheme === headingScheme)
    return level.outline === undefined ? level.rank > ranks.chapter : (open.outline ?? 0) < level.outline
  if (open.listDepth !== undefined && level.listDepth !== undefined && open.listDepth !== level.listDepth)
    return open.listDepth < level.listDepth
  // Articles stand inside `I-` where the text was divided that way first.
  if (level.rank === ranks.article && open.rank === ranks.division) return true
  if (open.rank !== level.rank) return open.rank < level.rank
  if (open.rank < ranks.division) return false
  return open.rank !== ranks.item || open.listDepth === undefined || level.listDepth === undefined
}

function keyOf({ scheme, listDepth = 0 }: Pick<Level, 'scheme' | 'listDepth'>): string {
  return `${scheme}@${listDepth}`
}

function familyOf({ scheme, listDepth = 0 }: Pick<Level, 'scheme' | 'listDepth'>): string {
  return `${scheme.replace(/[*.)(/-]+/g, '')}@${listDepth}`
}
