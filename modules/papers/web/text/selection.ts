import type { Place } from '../../../../packages/text/model.ts'

/**
 * The stretch of one provision that is selected in the page: pieces of text carry `data-at`, where they begin, and provisions
 * `data-provision`. Nothing when the selection is empty or reaches over several provisions.
 */
export function selectedPlace(selection: Selection | null): Place | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const provisionId = provisionOf(range.startContainer)
  if (provisionId === undefined || provisionId !== provisionOf(range.endContainer)) return undefined
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  if (start === undefined || end === undefined || start >= end) return undefined
  return { provisionId, selection: { start, end } }
}

function provisionOf(node: Node): string | undefined {
  return elementOf(node)?.closest<HTMLElement>('[data-provision]')?.dataset['provision']
}

function offsetOf(node: Node, offset: number): number | undefined {
  const piece = elementOf(node)?.closest<HTMLElement>('[data-at]')
  if (piece) return Number(piece.dataset['at']) + (node.nodeType === Node.TEXT_NODE ? offset : 0)
  // Beside the pieces, such as at the end of a line: the nearest piece after the place says where that is.
  const next = node.childNodes[offset]
  const near = next instanceof Element ? (next.querySelector<HTMLElement>('[data-at]') ?? next) : undefined
  const at = near instanceof HTMLElement ? near.dataset['at'] : undefined
  return at === undefined ? endOf(node) : Number(at)
}

function endOf(node: Node): number | undefined {
  const pieces = node instanceof Element ? node.querySelectorAll<HTMLElement>('[data-at]') : []
  const last = pieces[pieces.length - 1]
  return last && Number(last.dataset['at']) + (last.textContent?.length ?? 0)
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}
