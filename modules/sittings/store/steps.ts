import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { StepKind } from '../contract.ts'

/** What became of the meeting (`lineId` null) or of a line of its agenda. */
export interface Step {
  lineId: string | null
  kind: StepKind
  at: string
}

/** In the order in which they were taken. */
export async function listSteps(reader: Reader, meetingId: string): Promise<Step[]> {
  const rows = await reader
    .selectFrom('sittings.step')
    .select(['lineId', 'kind', 'at'])
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute()
  return rows as Step[]
}

type NewStep = Omit<Step, 'at'> & { meetingId: string; at: Date; takenBy: string }

export async function insertStep(tx: Tx, step: NewStep): Promise<void> {
  await tx.insertInto('sittings.step').values(step).execute()
}
