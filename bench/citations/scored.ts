import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** F1 of both readers in percent. */
export interface Figure {
  what: string
  ours: number
  naive: number
}

interface Readers {
  recognise: (text: string) => unknown[]
  naive: (text: string) => unknown[]
}

interface Gold {
  id: string
  text: string
}

type Score = (gold: Gold[], predicted: { id: string; citations: unknown[] }[]) => Record<string, { F1: number }>

/** The development data's own scorer on both readers; nothing where the data is not at hand. It is not part of this repository. */
export async function figuresOn({ recognise, naive }: Readers): Promise<Figure[] | undefined> {
  const folder = resolve(process.env.PLENUM_CITATIONS_DATA ?? join(import.meta.dirname, '../../../shared/data'))
  const [scorer, data] = [join(folder, 'score.mjs'), join(folder, 'citations-dev.jsonl')]
  if (!existsSync(scorer) || !existsSync(data)) return undefined
  const { scoreCitations } = (await import(pathToFileURL(scorer).href)) as { scoreCitations: Score }
  const gold = readFileSync(data, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Gold)
  const scored = (read: Readers['naive']) =>
    scoreCitations(
      gold,
      gold.map(({ id, text }) => ({ id, citations: read(text) })),
    )
  const [ours, floor] = [scored(recognise), scored(naive)]
  const names = { 'span exact': 'exact spans', identity: 'identity (type, number, year, symbol)', date: 'dates' }
  return Object.entries(names).map(([name, words]) => ({
    what: `${words}, F1 on ${gold.length} development texts`,
    ours: 100 * (ours[name]?.F1 ?? 0),
    naive: 100 * (floor[name]?.F1 ?? 0),
  }))
}
