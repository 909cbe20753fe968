import type { QueryClient } from '@tanstack/react-query'
import type { Change } from '../../../platform/realtime/contract.ts'
import type { Hearings } from '../../../ui/live/hearing.ts'
import { listJottings, type Live, readDesk, readProjector, readRoom, type Room } from '../contract.ts'

const everything = [readRoom, readDesk, readProjector]

/** What everybody may know of a meeting comes with what is told; who is shown more asks again. */
export const hearings: Hearings = {
  live: { put: putIntoRooms, refreshes: [] },
  sitting: { refreshes: everything },
  attendance: { refreshes: everything },
  speech: { refreshes: everything },
  meeting: { refreshes: everything },
  jotting: { refreshes: [listJottings] },
}

function putIntoRooms(cache: QueryClient, { id, value }: Change): void {
  for (const [key, room] of cache.getQueriesData<Room>({ queryKey: [readRoom.path] }))
    if (room?.id === id) cache.setQueryData<Room>(key, { ...room, live: value as Live })
}
