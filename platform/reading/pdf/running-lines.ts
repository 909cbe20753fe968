import type { PrintedLine, PrintedPage } from './lines.ts'

/** Takes page numbers, and lines that come again at the top or the bottom of many pages, off the pages. */
export function withoutRunning(pages: readonly PrintedPage[]): {
  pages: PrintedPage[]
  running: { headers: string[]; footers: string[] }
} {
  const edges = pages.map(edgesOf)
  const counts = new Map<string, number>()
  for (const { top, bottom } of edges)
    for (const key of new Set([
      ...top.map(line => `top ${shapeOf(line)}`),
      ...bottom.map(line => `bottom ${shapeOf(line)}`),
    ]))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const least = Math.max(3, pages.length * 0.4)
  const running = { headers: new Set<string>(), footers: new Set<string>() }
  const bare = pages.map((page, index) => {
    const { top = [], bottom = [] } = edges[index] ?? {}
    const gone = new Set<PrintedLine>()
    for (const [lines, side, kept] of [
      [top, 'top', running.headers],
      [bottom, 'bottom', running.footers],
    ] as const)
      for (const line of lines) {
        const again = (counts.get(`${side} ${shapeOf(line)}`) ?? 0) >= least
        if (!again && !isPageNumber(line)) continue
        gone.add(line)
        if (!isPageNumber(line)) kept.add(wordsOf(line))
      }
    return { ...page, lines: page.lines.filter(line => !gone.has(line)) }
  })
  return { pages: bare, running: { headers: [...running.headers], footers: [...running.footers] } }
}

/** The outermost two lines above and below, where they stand in the outer eighth of the page. */
function edgesOf({ lines, height }: PrintedPage): { top: PrintedLine[]; bottom: PrintedLine[] } {
  const upright = lines.filter(({ turn }) => turn === 0).toSorted((a, b) => a.baseline - b.baseline)
  return {
    top: upright.slice(0, 2).filter(({ baseline }) => baseline < height / 8),
    bottom: upright.slice(-2).filter(({ baseline }) => baseline > height - height / 8),
  }
}

/** The same words on every page but for their numbers. */
function shapeOf(line: PrintedLine): string {
  return wordsOf(line)
    .replace(/\d{1,6}/g, '#')
    .toLowerCase()
}

function isPageNumber(line: PrintedLine): boolean {
  return /^(?:[-–—] ?)?(?:(?:trang|page) )?\d{1,4}(?: ?\/ ?\d{1,4})?(?: ?[-–—])?$/i.test(wordsOf(line))
}

function wordsOf({ words }: PrintedLine): string {
  return words.map(({ t }) => t).join(' ')
}
