import type { Page } from 'playwright-core'
import { openAccount } from '../../modules/accounts/actions.ts'
import { establishBody } from '../../modules/bodies/actions.ts'
import { admitPerson } from '../../modules/people/actions.ts'
import { appoint } from '../../modules/people/mandates.ts'
import { system } from '../../platform/work/actor.ts'
import { parted } from '../scene.ts'
import { brought } from './brought.ts'
import { plainText } from './paper-files.ts'
import type { Stage } from './stage.ts'

/** A person with an account. */
export function person({ plenum }: Stage, name: string) {
  return plenum.transact(system('stage'), async work => {
    const { id: personId } = await admitPerson(work, parted(name))
    const { id: accountId } = await openAccount(work, { personId, language: 'vi' })
    return { personId, accountId }
  })
}

/** A body for which one person acts. */
export function body({ plenum }: Stage, name: string, personId: string) {
  return plenum.transact(system('stage'), async work => {
    const code = name.replaceAll(' ', '-')
    const made = await establishBody(work, { code, kind: 'directCommittee', name })
    await appoint(work, { id: made.id, personId, office: 'secretary', fromDay: '2025-06-15' })
    return made
  })
}

/** Asks for comments on a fresh paper as whoever sits at this browser; answers the round's id. */
export async function asked(page: Page, parties: object[]): Promise<string> {
  const paperId = await brought(page, plainText(`Dự thảo ${parties.length}.txt`, 3))
  const answer = await page.request.post('/api/rounds', { data: { paperId, number: 1, asked: parties } })
  return ((await answer.json()) as { id: string }).id
}
