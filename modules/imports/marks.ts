import type { Obstacle } from '../../platform/refused.ts'
import type { OrganisationView } from '../organisation/contract.ts'
import { obstacleToTaking } from '../organisation/rules.ts'

/**
 * What stands in the way of taking a table in that may be marked secret: in a cell of its own, or in a line above or below the
 * table. A short mark in a cell among others may be somebody's name.
 */
export function obstacleToTable(
  rows: readonly (readonly string[])[],
  deployed: OrganisationView['class'],
): Obstacle | undefined {
  const filled = rows.map(row => row.filter(cell => cell.trim() !== ''))
  const lines = filled.flatMap(cells => (cells.length === 1 ? cells : []))
  // Every mark has this word in it, and nearly no cell has.
  const texts = [lines.join('\n'), ...filled.flat()].filter(text => /mật/iu.test(text))
  return texts.map(text => obstacleToTaking(text, deployed)).find(obstacle => obstacle !== undefined)
}
