import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Look, Work } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { obstacleToChanging, obstacleToWorking } from '../rules.ts'
import { findMatter, lockMatter, type Matter } from '../store/matters.ts'
import { mayWork, seen, whoMayHear } from '../visible.ts'

/** The matter as it is now, for whoever works on it; not locked yet. */
export async function findWorked(work: Work, id: string): Promise<Matter> {
  return worked(work, await findMatter(work.tx, id))
}

/** The matter, locked, for whoever works on it. Papers that are locked as well are locked before it. */
export async function lockWorked(work: Work, id: string): Promise<Matter> {
  return worked(work, await lockMatter(work.tx, id))
}

/** The same, of a matter that is not closed. */
export async function lockOpen(work: Work, id: string): Promise<Matter> {
  const matter = await lockWorked(work, id)
  refuseIf(obstacleToChanging(matter))
  return matter
}

export function lookOf({ tx, actor, now, today }: Work): Look {
  return { reader: tx, actor, now, today }
}

export async function refuseUnknown({ tx }: Work, accountIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(accountIds)]
  if ((await namesOfAccounts(tx, wanted)).size < wanted.length) refuse({ code: 'account.not_found', status: 422 })
}

/** Tells whoever saw the matter before and whoever sees it now. */
export async function tellMatter(
  work: Work,
  happening: Pick<Parameters<Work['tell']>[0], 'name' | 'facts' | 'subjectId'>,
  ...states: readonly Pick<Matter, 'ownerId' | 'workerIds' | 'paperIds'>[]
): Promise<void> {
  const heard = await Promise.all(states.map(state => whoMayHear(work.tx, state)))
  await work.tell({ ...happening, audiences: [...new Set(heard.flat())].toSorted() })
}

async function worked(work: Work, found: Matter | undefined): Promise<Matter> {
  const { matter } = await seen({ reader: work.tx, actor: work.actor }, found)
  refuseIf(obstacleToWorking({ mayWork: mayWork(work.actor, matter) }))
  return matter
}
