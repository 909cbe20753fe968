import type { QueryClient } from '@tanstack/react-query'
import type { Change } from '../../../platform/realtime/contract.ts'
import type { Hearings } from '../../../ui/live/hearing.ts'
import { listJottings, listUnheard, type Live, readDesk, readProjector, readRoom, type Room } from '../contract.ts'

const everything = [readRoom, readDesk, readProjector]

/** What everybody may know of a meeting comes with what is told; who is shown more asks again. */
export const hearings: Hearings = {
  live: { put: (cache, { id, value }) => inRooms(cache, id, { live: value as Live }), refreshes: [] },
  here: { put: putHere, refreshes: [] },
  sitting: { refreshes: everything },
  attendance: { refreshes: everything },
  speech: { refreshes: everything },
  meeting: { refreshes: everything },
  jotting: { refreshes: [listJottings, listUnheard] },
}

function putHere(cache: QueryClient, { id, value }: Change): void {
  for (const [, room] of cache.getQueriesData<Room>({ queryKey: [readRoom.path] }))
    if (room?.id === id && room.mine) inRooms(cache, id, { mine: { ...room.mine, here: value === true } })
}

function inRooms(cache: QueryClient, id: string, known: Partial<Room>): void {
  cache.setQueriesData<Room>({ queryKey: [readRoom.path] }, room => (room?.id === id ? { ...room, ...known } : room))
}
