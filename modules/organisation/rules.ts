import type { Obstacle } from '../../platform/refused.ts'
import type { OrganisationView } from './contract.ts'

export type SecrecyMark = 'secret' | 'topSecret' | 'mostSecret'

// As stamped on papers (Law 117/2025/QH15 keeps the three levels): a line of its own, in capitals.
const stamps: readonly [RegExp, SecrecyMark][] = [
  [/^\s*[[(]?\s*TUYỆT MẬT\s*[\])]?\s*$/mu, 'mostSecret'],
  [/^\s*[[(]?\s*TỐI MẬT\s*[\])]?\s*$/mu, 'topSecret'],
  [/^\s*(?:độ|mức độ) mật\s*:?\s*tuyệt mật\s*$/imu, 'mostSecret'],
  [/^\s*(?:độ|mức độ) mật\s*:?\s*tối mật\s*$/imu, 'topSecret'],
  [/^\s*(?:độ|mức độ) mật\s*:?\s*mật\s*$/imu, 'secret'],
]
// "MẬT" alone is also a given name, so by itself it is a stamp only above or below other lines.
const shortStamp = /^\s*[[(]?\s*MẬT\s*[\])]?\s*$/mu

/** The secrecy mark that a text carries, if any. It finds marks, not secrets: a text without a mark may still be one. */
export function secrecyMarkIn(text: string): SecrecyMark | undefined {
  const composed = tidied(text)
  const found = stamps.find(([stamp]) => stamp.test(composed))
  if (found) return found[1]
  return composed.trim().includes('\n') && shortStamp.test(composed) ? 'secret' : undefined
}

/** What stands in the way of taking this text in: a `connected` installation takes nothing that is marked secret. */
export function obstacleToTaking(text: string, deployed: OrganisationView['class']): Obstacle | undefined {
  if (deployed === 'isolated-lan') return undefined
  const mark = secrecyMarkIn(text)
  return mark && { code: 'secret.not_here', status: 422, facts: { mark } }
}

/**
 * Its lines without outer blanks, with single ones inside, and without those that hold nothing: what the stamps are sought in, so that
 * a long row of blanks or empty lines is not tried in every way in which it can be parted.
 */
function tidied(text: string): string {
  const lines = text.normalize('NFC').split(/[\n\r\u2028\u2029]/)
  const trimmed = lines.map(line => line.trim().replace(/\s+/g, ' '))
  return trimmed.filter(line => line !== '').join('\n')
}
