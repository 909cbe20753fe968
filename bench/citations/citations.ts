import { Buffer } from 'node:buffer'
import { recognise } from '../../packages/citations/index.ts'
import { median, type Row, rowOf } from '../row.ts'
import { generatedText } from './generated.ts'
import { naiveCitations } from './naive.ts'
import { denseText, hostileTexts } from './hostile.ts'
import { figuresOn } from './scored.ts'

const rounds = 5
const size = 10_000_000

/** Reads ten million bytes of generated, dense and hostile text, then, where the development data is at hand, scores both readers on it. */
export async function measure(): Promise<Row[]> {
  const text = generatedText(size)
  const ours = secondsOf(() => recognise(text))
  const naive = secondsOf(() => naiveCitations(text))
  const megabytes = Buffer.byteLength(text) / 1e6
  const what = `${megabytes.toFixed(0)} MB with ${recognise(text).length} citations`
  return [
    rowOf({ what, value: ours, unit: 's', most: 2 }),
    rowOf({ what, value: ours, unit: 's', against: { what: 'one naive regular expression', value: naive } }),
    rowOf({ what: 'speed', value: megabytes / ours, unit: 'MB/s' }),
    dense(),
    ...hostile(),
    ...(await scores()),
  ]
}

function dense(): Row {
  const text = denseText(size)
  const seconds = secondsOf(() => recognise(text))
  return rowOf({ what: `10 MB of nothing but ${recognise(text).length} citations`, value: seconds, unit: 's' })
}

/** All hostile texts once, and the one that took longest for its length. */
function hostile(): Row[] {
  const read = hostileTexts(size).map(({ unit, text }) => {
    const started = performance.now()
    recognise(text)
    return { unit, seconds: (performance.now() - started) / 1000 }
  })
  const slowest = read.toSorted((one, other) => other.seconds - one.seconds)[0]
  const all = read.reduce((sum, { seconds }) => sum + seconds, 0)
  return [
    rowOf({ what: `10 MB of ${read.length} hostile texts`, value: all, unit: 's', most: 10 }),
    rowOf({
      what: `10 MB of the slowest of them, ${JSON.stringify(slowest?.unit)}`,
      value: (slowest?.seconds ?? 0) * read.length,
      unit: 's',
      most: 20,
    }),
  ]
}

async function scores(): Promise<Row[]> {
  const figures = await figuresOn({ recognise, naive: naiveCitations })
  if (!figures) {
    console.error('no development data (PLENUM_CITATIONS_DATA, or ../shared/data): only the speed is measured')
    return []
  }
  return figures.map(({ what, ours, naive }) =>
    rowOf({ what, value: ours, unit: '%', against: { what: 'the naive expression', value: naive } }),
  )
}

/** The median of some rounds after one to warm up. */
function secondsOf(work: () => unknown): number {
  work()
  const found = Array.from({ length: rounds }, () => {
    const started = performance.now()
    work()
    return (performance.now() - started) / 1000
  })
  return median(found)
}
