import type { Chart, NumberFormat, Series } from '../../charts/index.ts'
import { attributeOf, childOf, childrenOf, descendantsOf, wordsIn, type Element } from '../package/xml.ts'
import { cleaned } from './words.ts'

/** The values that a chart was last drawn from (DrawingML, ECMA-376 21.2), at most a hundred series of them. */
export function chartFrom(root: Element): Chart {
  const plot = childOf(root, 'c:chart', 'c:plotArea')
  const groups = childrenOf(plot).filter(({ name }) => name.endsWith('Chart'))
  const asides = new Set(childrenOf(plot, 'c:valAx').filter(isAside).map(idOf))
  const read = groups.flatMap(group => seriesOf(group, asides)).slice(0, 100)
  const categories = read.find(each => each.categories.length > 0)?.categories ?? []
  const length = Math.max(categories.length, ...read.map(({ series }) => series.values.length))
  const series = read.map(each => ({ ...each.series, values: filled(each.series.values, length) }))
  const bars = groups.find(({ name }) => name.startsWith('c:bar'))
  return {
    title: titleOf(root, series),
    categories: Array.from({ length }, (_, index) => categories[index] ?? String(index + 1)),
    series,
    stacking: stackings.get(wordOf(bars ?? groups[0], 'c:grouping')) ?? 'none',
    ...(wordOf(bars, 'c:barDir') === 'bar' && { lying: true }),
    ...(wordOf(childOf(plot, 'c:catAx', 'c:scaling'), 'c:orientation') === 'maxMin' && { downwards: true }),
    axes: axesOf(plot),
  }
}

const drawnAs: ReadonlyMap<string, Series['drawn']> = new Map(
  Object.entries<Series['drawn']>({
    'c:barChart': 'column',
    'c:bar3DChart': 'column',
    'c:lineChart': 'line',
    'c:line3DChart': 'line',
    'c:areaChart': 'area',
    'c:area3DChart': 'area',
    'c:pieChart': 'pie',
    'c:pie3DChart': 'pie',
    'c:ofPieChart': 'pie',
    'c:doughnutChart': 'doughnut',
  }),
)

const stackings: ReadonlyMap<string | undefined, Chart['stacking']> = new Map([
  ['stacked', 'stacked'],
  ['percentStacked', 'share'],
])

function seriesOf(group: Element, asides: ReadonlySet<string>) {
  const axis: Series['axis'] = childrenOf(group, 'c:axId').some(each => asides.has(wordIn(each))) ? 'right' : 'left'
  return childrenOf(group, 'c:ser').map(each => {
    const values = childOf(each, 'c:val') ?? childOf(each, 'c:yVal')
    const numbers = pointsIn(values).map(point => (point === undefined || point === '' ? null : numberIn(point)))
    const format = formatOf(values)
    const drawn = drawnAs.get(group.name) ?? 'other'
    const name = pointsIn(childOf(each, 'c:tx'))[0] ?? ''
    return {
      categories: categoriesOf(childOf(each, 'c:cat') ?? childOf(each, 'c:xVal')),
      series: { name, drawn, values: numbers, axis, format },
    }
  })
}

/** Categories may have several levels, of which the first is the closest to the values. */
function categoriesOf(holder: Element | undefined): string[] {
  const level = childOf(holder, 'c:multiLvlStrRef', 'c:multiLvlStrCache', 'c:lvl')
  const code = letters(childOf(holder, 'c:numRef', 'c:numCache', 'c:formatCode'))
  const isDay = /[dy]/i.test(code) && !/general/i.test(code)
  return Array.from(pointsIn(level ?? holder), (point = '') => (isDay ? dayOf(point) : point))
}

/** Cached points by their index, whichever kind of cache they stand in. */
function pointsIn(holder: Element | undefined): (string | undefined)[] {
  const found: (string | undefined)[] = []
  for (const each of holder ? descendantsOf(holder) : []) {
    const index = Number(attributeOf(each, 'idx') ?? 0)
    if (each.name === 'c:pt' && index >= 0 && index < mostPoints) found[index] = letters(childOf(each, 'c:v') ?? each)
  }
  return found.length === 0 ? childrenOf(holder, 'c:v').map(letters) : Array.from(found)
}

const mostPoints = 5_000

function filled(values: readonly (number | null)[], length: number): (number | null)[] {
  return Array.from({ length }, (_, index) => values[index] ?? null)
}

function numberIn(text: string): number | null {
  const value = Number(text)
  return Number.isFinite(value) ? value : null
}

/** The first section of a number format tells how many decimals there are (ECMA-376, 18.8.31). */
function formatOf(values: Element | undefined): NumberFormat {
  const code = letters(childOf(values, 'c:numRef', 'c:numCache', 'c:formatCode')).split(';')[0] ?? ''
  const decimals = /0\.(0{1,9})/.exec(code)?.[1]?.length ?? (/0/.test(code) ? 0 : undefined)
  return { ...(code.includes('%') && { percent: true }), ...(decimals !== undefined && { decimals }) }
}

/** Days are counted from the last of 1899. */
function dayOf(serial: string): string {
  const days = Number(serial)
  if (!/^\d{1,6}(?:\.\d+)?$/.test(serial)) return serial
  const [year, month, day] = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000)
    .toISOString()
    .split(/[-T]/)
  return `${day}/${month}/${year}`
}

/** Where nobody wrote a title, Word prints the name of an only series. */
function titleOf(root: Element, series: readonly Series[]): string {
  const chart = childOf(root, 'c:chart')
  const title = childOf(chart, 'c:title')
  const own = title ? wordsOfTitle(title) : ''
  const hasNone = ['1', 'true'].includes(wordOf(chart, 'c:autoTitleDeleted') ?? '')
  return own !== '' || series.length !== 1 || hasNone ? own : (series[0]?.name ?? '')
}

function axesOf(plot: Element | undefined): Chart['axes'] {
  const named = (axis: Element | undefined) => {
    const title = childOf(axis, 'c:title')
    return (title && wordsOfTitle(title)) || undefined
  }
  const values = childrenOf(plot, 'c:valAx')
  const categories = named(childOf(plot, 'c:catAx') ?? childOf(plot, 'c:dateAx'))
  const [left, right] = [named(values.find(each => !isAside(each))), named(values.find(isAside))]
  return { ...(categories && { categories }), ...(left && { left }), ...(right && { right }) }
}

/** The paragraphs of a title, or the cell that it was taken from. */
function wordsOfTitle(title: Element): string {
  const texts = [...descendantsOf(title)].filter(({ name }) => name === 'a:t' || name === 'c:v')
  return cleaned(texts.map(wordsIn).join('')).trim()
}

function isAside(axis: Element): boolean {
  return wordOf(axis, 'c:crosses') === 'max'
}

function idOf(axis: Element): string {
  return wordOf(axis, 'c:axId') ?? ''
}

function wordOf(parent: Element | undefined, name: string): string | undefined {
  const found = childOf(parent, name)
  return found && wordIn(found)
}

function wordIn(element: Element): string {
  return attributeOf(element, 'val') ?? ''
}

function letters(element: Element | undefined): string {
  return element ? cleaned(wordsIn(element)).trim() : ''
}
