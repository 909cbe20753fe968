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
  const stack: Level[] = []
  const frames: Frame[] = [newFrame(0)]

  const frame = (): Frame => frames.at(-1) ?? newFrame(0)

  function cutTo(length: number): void {
    while (stack.length > length) {
      const level = stack.pop()
      if (level) forget(frame(), level, stack.length)
    }
  }

  function lookUp(places: Map<string, number>, key: string) {
    const depth = places.get(key)
    const level = depth === undefined ? undefined : stack[depth]
    return level && depth !== undefined ? { level, depth } : undefined
  }

  const nesting: Nesting = {
    find: level => lookUp(frame().byKey, keyOf(level)),
    findAlike: level => lookUp(frame().byFamily, familyOf(level)),
    lastOf: level => frame().last.get(keyOf(level)),
    enter(level) {
      const open = level.scheme === headingScheme ? undefined : nesting.find(level)
      if (open) cutTo(open.depth)
      else
        for (let top = stack.at(-1); top && stack.length > frame().base && !encloses(top, level); top = stack.at(-1))
          cutTo(stack.length - 1)
      const depth = stack.length
      stack.push(level)
      frame().byKey.set(keyOf(level), depth)
      frame().byFamily.set(familyOf(level), depth)
      frame().last.set(keyOf(level), level.number)
      return depth
    },
    depthOfParagraph(listDepth) {
      if (listDepth !== undefined) return stack.length
      let depth = stack.length
      while (depth > frame().base && stack[depth - 1]?.rank === ranks.item) depth -= 1
      return depth
    },
    quote: () => void frames.push(newFrame(stack.length)),
    unquote() {
      if (frames.length === 1) return
      cutTo(frame().base)
      frames.pop()
    },
    reset() {
      stack.length = 0
      frames.splice(0, frames.length, newFrame(0))
    },
  }
  return nesting
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
