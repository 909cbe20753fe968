import type { Provision } from '../../../../packages/text/model.ts'

/** A place as somebody calls it in a meeting. */
export type CalledPlace = { page: number } | { provisionId: string }

type Called = 'part' | 'chapter' | 'section' | 'article' | 'clause' | 'point'

/** From the outermost in, so that "khoản 2 Điều 5" is the same place as "Điều 5, khoản 2". */
const names: readonly (readonly [Called, readonly string[]])[] = [
  ['part', ['phần', 'phan', 'part']],
  ['chapter', ['chương', 'chuong', 'chapter']],
  ['section', ['mục', 'muc', 'section']],
  ['article', ['điều', 'dieu', 'article', 'art', 'đ', 'd']],
  ['clause', ['khoản', 'khoan', 'clause', 'k']],
  ['point', ['điểm', 'diem', 'point']],
]
const pageNames = ['trang', 'tr', 'page', 'p']
const order = names.map(([kind]) => kind)

/**
 * Finds what is called "trang 12", "Điều 5, khoản 2", "điểm a khoản 3 Điều 7" or just "12": a page or a provision. Nothing where the
 * text has no such place, which is never guessed.
 */
export function placeCalled(typed: string, provisions: readonly Provision[], pages: number): CalledPlace | undefined {
  const steps = stepsIn(typed)
  const page = steps.find(({ kind }) => kind === 'page') ?? loneNumber(typed)
  if (page) {
    const number = Number(page.number)
    return pages >= number && number >= 1 ? { page: number } : undefined
  }
  const wanted = steps.toSorted((one, other) => rank(one.kind) - rank(other.kind))
  let [from, to] = [0, provisions.length]
  let found: Provision | undefined
  for (const { kind, number } of wanted) {
    const place = provisions.findIndex(
      (one, at) => at >= from && at < to && one.kind === kind && numberIn(one.label) === number,
    )
    found = provisions[place]
    if (!found) return undefined
    ;[from, to] = [place + 1, endOf(provisions, place)]
  }
  return found && { provisionId: found.id }
}

interface Step {
  kind: Called | 'page'
  number: string
}

function stepsIn(typed: string): Step[] {
  const text = typed.normalize('NFC').toLowerCase()
  return [...text.matchAll(/(\p{L}+)[.\s]*([\p{L}\d][\d.]*|[ivxlc]+)(?![\p{L}])/gu)].flatMap(
    ([, name = '', number = '']) => {
      const kind = pageNames.includes(name) ? 'page' : names.find(([, all]) => all.includes(name))?.[0]
      return kind ? [{ kind, number: number.replace(/\.$/, '') }] : []
    },
  )
}

/** "12" alone is a page: that is what is printed at the foot. */
function loneNumber(typed: string): Pick<Step, 'number'> | undefined {
  const number = /^\s*(\d+)\s*$/.exec(typed)?.[1]
  return number === undefined ? undefined : { number }
}

function rank(kind: Step['kind']): number {
  return kind === 'page' ? -1 : order.indexOf(kind)
}

/** The number of a label: `5` of `Điều 5.`, `ii` of `Chương II`, `đ` of `đ)`. */
function numberIn(label: string): string | undefined {
  return (
    label
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\d.]+/gu)
      ?.at(-1)
      ?.replace(/\.$/, '') ?? undefined
  )
}

/** Where the provisions below one end. */
function endOf(provisions: readonly Provision[], place: number): number {
  const depth = provisions[place]?.depth ?? 0
  const next = provisions.findIndex((one, at) => at > place && one.depth <= depth)
  return next < 0 ? provisions.length : next
}
