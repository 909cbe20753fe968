import type { Hearings } from '../../../ui/live/hearing.ts'
import { listPeople, readAuthority, readComposition, readOffices, readPerson } from '../contract.ts'

const held = [readComposition, readAuthority, readPerson, readOffices, listPeople]

export const hearings: Hearings = {
  person: { refreshes: [listPeople, readPerson, readComposition] },
  mandate: { refreshes: held },
}
