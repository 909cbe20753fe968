import type { Obstacle } from '../../platform/refused.ts'
import type { Lack, Stage } from './contract.ts'

/** What is known of a paper in a matter, by everything that knows something of it. */
export interface Standing {
  part: 'submission' | 'draft' | 'appendix' | 'other'
  stages: readonly Stage[]
}

/** How far a paper is: comments that are out come first, then whether it is final. */
export function stageOfPaper({ stages }: Pick<Standing, 'stages'>): Stage {
  return (['commenting', 'final', 'absorbing'] as const).find(one => stages.includes(one)) ?? 'preparing'
}

/** How far a matter is, by its papers: it is final with the last of its drafts, and commenting while anything is out. */
export function stageOf({ closedAt, papers }: { closedAt: string | null; papers: readonly Standing[] }): Stage {
  if (closedAt !== null) return 'closed'
  const stages = papers.map(stageOfPaper)
  if (stages.includes('commenting')) return 'commenting'
  const drafts = papers.filter(({ part }) => part === 'draft')
  if (drafts.length > 0 && drafts.every(one => stageOfPaper(one) === 'final')) return 'final'
  return stages.some(one => one !== 'preparing') ? 'absorbing' : 'preparing'
}

export function obstacleToWorking({ mayWork }: { mayWork: boolean }): Obstacle | undefined {
  return mayWork ? undefined : { code: 'matter.workers_only', status: 403 }
}

/** What stands in the way of anything that changes a matter. */
export function obstacleToChanging({ closedAt }: { closedAt: string | null }): Obstacle | undefined {
  return closedAt === null ? undefined : { code: 'matter.closed', status: 409 }
}

export function obstacleToReopening({ closedAt }: { closedAt: string | null }): Obstacle | undefined {
  return closedAt === null ? { code: 'matter.not_closed', status: 409 } : undefined
}

/** What is still missing once these gates are passed; a gate that a rule with a source keeps shut is not passed. */
export function lacksLeft(lacks: readonly Lack[], passed: readonly string[]): Lack[] {
  return lacks.filter(({ code, blocks }) => blocks || !passed.includes(code))
}

/** What stands in the way of closing: whatever is missing and was not passed on somebody's order. */
export function obstacleToClosing(lacks: readonly Lack[], passed: readonly string[]): Obstacle | undefined {
  const left = lacksLeft(lacks, passed)
  if (left.length === 0) return undefined
  const codes = [...new Set(left.map(({ code }) => code))]
  return { code: 'matter.incomplete', status: 409, facts: { count: left.length, codes }, current: { lacks: left } }
}

/** A deadline is moved with a reason, so that the days before it can be understood. */
export function obstacleToMoving(
  { dueOn }: { dueOn: string },
  { to, reason }: { to: string | undefined; reason: string | undefined },
): Obstacle | undefined {
  return to !== undefined && to !== dueOn && reason === undefined
    ? { code: 'deadline.reason_needed', status: 422 }
    : undefined
}
