import { useParams, useSearch } from '@tanstack/react-router'
import { readProjector, readRoom } from '../../modules/sittings/contract.ts'
import { DeskScreen } from '../../modules/sittings/web/desk/desk-screen.tsx'
import { ProjectorScreen } from '../../modules/sittings/web/projector/projector-screen.tsx'
import { RoomScreen } from '../../modules/sittings/web/room/room-screen.tsx'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'

/** What goes on in a meeting, for whoever is called to it. */
export function RoomPage() {
  const { id } = useParams({ from: '/meetings/$id/room' })
  const { code } = useSearch({ from: '/meetings/$id/room' })
  const room = useAnswer(readRoom, { id })
  return (
    <Answered query={room}>
      {found => <RoomScreen key={id} room={found} receivedAt={room.dataUpdatedAt} code={code} />}
    </Answered>
  )
}

/** Where a meeting is chaired and recorded. */
export function DeskPage() {
  const { id } = useParams({ from: '/meetings/$id/desk' })
  const room = useAnswer(readRoom, { id })
  return (
    <Answered query={room}>{found => <DeskScreen key={id} room={found} receivedAt={room.dataUpdatedAt} />}</Answered>
  )
}

/** What the wall shows. */
export function ProjectorPage() {
  const { id } = useParams({ from: '/meetings/$id/projector' })
  const shown = useAnswer(readProjector, { id })
  return (
    <Answered query={shown}>{found => <ProjectorScreen shown={found} receivedAt={shown.dataUpdatedAt} />}</Answered>
  )
}
