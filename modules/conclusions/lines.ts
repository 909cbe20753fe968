import type { Reader } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refused.ts'
import { isClosedTo, type Line, listLines, listRecusals, mayReadLine, type Standing } from '../meetings/index.ts'

/** The lines of a meeting, in the order of its agenda, of which somebody may know what was said. */
export async function linesRead(reader: Reader, id: string, standing: Standing): Promise<Line[]> {
  const recusals = await listRecusals(reader, id)
  const lines = await listLines(reader, id)
  return lines.filter(line => mayReadLine(line, standing) && !isClosedTo(line, standing, recusals))
}

/** One of them. To whoever may not read a line there is none; whoever stays away from it knows that it is there, and is told why not. */
export async function lineRead(
  reader: Reader,
  { id, lineId }: { id: string; lineId: string },
  standing: Standing,
): Promise<Line> {
  const line = (await linesRead(reader, id, standing)).find(one => one.id === lineId)
  if (line) return line
  const known = (await listLines(reader, id)).find(one => one.id === lineId)
  const isAway = known !== undefined && mayReadLine(known, standing)
  return refuse(
    isAway ? { code: 'conclusion.stays_away', status: 403 } : { code: 'agenda.line_not_found', status: 404 },
  )
}
