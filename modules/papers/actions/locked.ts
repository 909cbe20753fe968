import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { obstacleToKeeping } from '../rules.ts'
import { holdPaper, lockPaper, type Paper } from '../store/papers.ts'
import { findVersion, type Version } from '../store/versions.ts'
import { visible } from '../visible.ts'

/** The paper, for whoever may read it and writes on it; what the actor may not see is not found. */
export async function holdVisible({ tx, actor }: Work, id: string): Promise<Paper> {
  return visible(actor, await holdPaper(tx, id))
}

/** The paper, locked, for whoever may read it. */
export async function lockVisible({ tx, actor }: Work, id: string): Promise<Paper> {
  return visible(actor, await lockPaper(tx, id))
}

/** The paper, locked, for whoever keeps it. */
export async function lockKept(work: Work, id: string): Promise<Paper> {
  const paper = await lockVisible(work, id)
  refuseIf(obstacleToKeeping({ mayKeep: paper.keeperId === work.actor.id }))
  return paper
}

/** A version of a paper for whoever may read it and writes on it. */
export async function holdVersion(work: Work, { id, number }: { id: string; number: number }) {
  const paper = await holdVisible(work, id)
  return { paper, version: await versionOf(work, paper, number) }
}

export async function versionOf({ tx }: Work, paper: Paper, number: number): Promise<Version> {
  return (await findVersion(tx, paper.id, number)) ?? refuse({ code: 'paper.not_found', status: 404 })
}

/** The account that acts; nobody else gets as far as here. */
export function accountOf({ actor }: Pick<Work, 'actor'>): string {
  return actor.kind === 'account' && actor.id !== null ? actor.id : refuse({ code: 'session.needed', status: 401 })
}
