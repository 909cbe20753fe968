import { type Span, trimmed } from '../head/written.ts'
import { asWritten, type Prose } from './words.ts'

// What captions and lines that were run together begin with: they start a sentence even where no full stop stands.
const captionEnd =
  /(?<end>[\p{Ll})\d/]|[A-Z]{2}) {1,3}(?=(?:Đồng chí|Các đồng chí|Ông|Bà|Tham dự|Phát biểu|Tại hội nghị|Tại Hội nghị|Cùng dự|Dự [Hh]ội nghị|Ảnh:|Toàn cảnh)\s)|(?<space>[\p{Ll}\d)] )(?=(?:Sáng|Chiều|Tối|Ngày) (?:ngày )?\d{1,2}[-/.])/gu

const shortest = 8
const longest = 3000

/**
 * Cuts a text into sentences: at full stops before a capital, at line breaks that end a line of news, and where a caption
 * was run together with what follows. Points in `TP.`, `T.Ư`, `PGS.TS.` and in dates end nothing.
 */
export function sentencesOf(page: Prose): Span[] {
  const { text } = page
  const sentences: Span[] = []
  let start = 0
  for (const end of endsIn(page)) {
    for (const piece of piecesOf(text, { start, end })) {
      if (piece.end - piece.start >= shortest) sentences.push(piece)
    }
    start = end
  }
  return sentences
}

/** Nobody writes a sentence of several pages; what looks like one is taken in pieces, so that no text is slow. */
function piecesOf(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = []
  for (let from = start; from < end; from += longest)
    pieces.push(trimmed(text, { start: from, end: Math.min(end, from + longest) }))
  return pieces
}

function endsIn(page: Prose): number[] {
  const { text } = page
  const stops = [
    ...text.matchAll(/[.!?…]["”')\]]*(?=\s{1,9}["“'(]?\p{Lu}|\s{0,9}$|\n)|;?\n(?=\s{0,9}(?:[-–+•*]|\n|\p{Lu}))/gu),
  ]
    .filter(stop => !isAbbreviation(text, stop.index))
    .map(stop => stop.index + stop[0].length)
  const runTogether = [...text.matchAll(asWritten(page, captionEnd))].map(
    ({ index, groups }) => index + (groups?.['end'] ?? groups?.['space'] ?? '').length,
  )
  return [...new Set([...stops, ...runTogether, text.length])].toSorted((one, other) => one - other)
}

function isAbbreviation(text: string, point: number): boolean {
  if (text.charAt(point) !== '.') return false
  return /(?:^|[\s.(])(?:TP|TS|PGS|GS|ThS|Th\.S|BS|TX|Tp|T|Q|P|H|KTS|LS|NGƯT|Mr|Dr|TT|St)$/u.test(
    text.slice(Math.max(0, point - 6), point),
  )
}
