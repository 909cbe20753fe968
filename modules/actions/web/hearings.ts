import type { Hearings } from '../../../ui/live/hearing.ts'
import { listActions, listActionsOfBody, listMyActions, proposeActions } from '../contract.ts'

/** What may be seen of a meeting follows from the meeting as well; what is jotted down may be read as an action. */
export const hearings: Hearings = {
  action: { refreshes: [listActions, listMyActions, listActionsOfBody] },
  jotting: { refreshes: [proposeActions] },
  meeting: { refreshes: [listActions] },
}
