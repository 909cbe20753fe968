import { attributeOf, childOf, type Element } from './xml.ts'

/** `w:b` and its like: on unless it says otherwise; undefined when it is not there. */
export function switchOf(parent: Element | undefined, name: string): boolean | undefined {
  const found = childOf(parent, name)
  if (!found) return undefined
  return !['0', 'false', 'off', 'none'].includes(attributeOf(found, 'w:val') ?? 'on')
}

export function valueOf(parent: Element | undefined, name: string): string | undefined {
  return attributeOf(childOf(parent, name), 'w:val')
}

export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^-?\d{1,9}$/.test(text)) return undefined
  return Number(text)
}

/** A length in points, from twentieths of a point or, in the strict form, from a number with its unit. */
export function pointsOf(text: string | undefined): number | undefined {
  const parts = /^(-?\d{1,9}(?:\.\d{1,9})?)(pt|in|cm|mm|pc|pi)?$/.exec(text ?? '')
  if (!parts) return undefined
  const [, amount, unit] = parts
  return rounded(Number(amount) * (pointsPer[unit ?? ''] ?? 0.05))
}

/** English Metric Units of drawings, 12,700 to a point. */
export function pointsOfEmu(text: string | undefined): number {
  return rounded((numberOf(text) ?? 0) / 12_700)
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100
}

const pointsPer: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, pi: 12 }
