import { refuse } from '../refused.ts'
import type { Range } from './store.ts'

/**
 * The part of a file of `size` bytes that an HTTP `Range` header asks for (RFC 9110, section 14.2). Undefined for the
 * whole file: without a header, and for forms that a server may ignore, such as several parts. Refused: a part that
 * begins after the end (416).
 */
export function rangeIn(header: string | undefined, size: number): Range | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const range =
    first === ''
      ? { start: Math.max(size - Number(last), 0), end: size - 1 }
      : { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined
  if (range.start > range.end) refuse({ code: 'file.range_unsatisfiable', status: 416, facts: { size } })
  return range
}
