import { isDay } from '../ui/words/day.ts'

// What an address says beside its path; whatever is not understood is left out.

/** `?on=2021-10-14` shows a screen as of that day. */
export const onDay = ({ on }: Record<string, unknown>): { on?: string } =>
  typeof on === 'string' && isDay(on) ? { on } : {}

interface PlaceInPaper {
  version?: number
  page?: number
  view?: 'pages' | 'text'
}

/** `?version=2&page=7&view=text` opens a paper at a place. */
export const placeInPaper = (search: Record<string, unknown>): PlaceInPaper => {
  const [version, page] = [count(search['version']), count(search['page'])]
  const view = search['view'] === 'text' || search['view'] === 'pages' ? search['view'] : undefined
  return { ...(version && { version }), ...(page && { page }), ...(view && { view }) }
}

/** `?pack=…` reads through a pack. */
export const placeInPack = (search: Record<string, unknown>): PlaceInPaper & { pack?: string } => {
  const pack = text(search['pack'])
  return { ...placeInPaper(search), ...(pack && { pack }) }
}

/** `?provision=…` brings a provision into view. */
export const inView = (search: Record<string, unknown>): { provision?: string } => {
  const provision = text(search['provision'])
  return { ...(provision && { provision }) }
}

/** `?a=…&aNumber=1&b=…&bNumber=2`: two files or versions side by side. */
export const comparedSides = (
  search: Record<string, unknown>,
): { a?: string; aNumber?: number; b?: string; bNumber?: number } => {
  const [a, b, aNumber, bNumber] = [
    text(search['a']),
    text(search['b']),
    count(search['aNumber']),
    count(search['bNumber']),
  ]
  return { ...(a && { a }), ...(aNumber && { aNumber }), ...(b && { b }), ...(bNumber && { bNumber }) }
}

/** `?name=body.&subjectId=…` narrows the log. */
export const auditFilter = (
  search: Record<string, unknown>,
): Partial<Record<'name' | 'subjectId' | 'actorId', string>> => {
  const [name, subjectId, actorId] = [text(search['name']), text(search['subjectId']), text(search['actorId'])]
  return { ...(name && { name }), ...(subjectId && { subjectId }), ...(actorId && { actorId }) }
}

/** `?code=…` checks in by the code on the wall; the router reads digits as a number. */
export const codeOnWall = ({ code }: Record<string, unknown>): { code?: string } => {
  const digits = typeof code === 'number' ? String(code).padStart(6, '0') : code
  return typeof digits === 'string' && /^\d{6}$/.test(digits) ? { code: digits } : {}
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
