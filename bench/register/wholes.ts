import type { Act } from './acts.ts'
import { answerAll, type House, listAll, nextWriter, timed } from './house.ts'

/** What goes over the whole register at once, and so may take as much longer as there are more comments. */
export const wholes: Readonly<Record<string, Act>> = {
  'likeness of all lines': house =>
    timed(() => house.ask(nextWriter(), 'GET', `/rounds/${house.roundId}/register/alike`)),
  'one answer for all lines': async (house, turn) => {
    const items = await listAll(house)
    return timed(() => answerAll(house, items, turn))
  },
  'changes and who asked for them': house =>
    timed(() => house.ask(nextWriter(), 'GET', `/papers/${house.paperId}/changes?from=1&to=2`)),
  'the table as a Word document': house => timed(() => table(house, 'docx')),
  'the table as a workbook': house => timed(() => table(house, 'xlsx')),
}

function table({ ask, roundId }: House, format: string): Promise<Buffer> {
  return ask.file(nextWriter(), `/rounds/${roundId}/table?format=${format}`)
}
