import { useParams, useSearch } from '@tanstack/react-router'
import type { AnswerOf } from '../../platform/http/contract.ts'
import { ActionsAtDesk } from '../../modules/actions/web/actions-section.tsx'
import { ActionAtJotting } from '../../modules/actions/web/at-jotting.tsx'
import { OutcomesAtDesk } from '../../modules/conclusions/web/outcomes/at-desk.tsx'
import { readScript } from '../../modules/meetings/contract.ts'
import { MinutesWay } from '../../modules/minutes/web/minutes-way.tsx'
import { readProjector, readRoom, type Room } from '../../modules/sittings/contract.ts'
import { DeskScreen } from '../../modules/sittings/web/desk/desk-screen.tsx'
import { wordsOfVote } from '../../modules/sittings/web/desk/said-now.ts'
import { ProjectorScreen } from '../../modules/sittings/web/projector/projector-screen.tsx'
import { RoomScreen } from '../../modules/sittings/web/room/room-screen.tsx'
import { VoteDesk } from '../../modules/votes/web/desk/vote-desk.tsx'
import { Tally } from '../../modules/votes/web/projector/tally.tsx'
import { RoomVotes, useVoteNow } from '../../modules/votes/web/room/room-votes.tsx'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'

/** What goes on in a meeting, for whoever is called to it. */
export function RoomPage() {
  const { id } = useParams({ from: '/meetings/$id/room' })
  const { code } = useSearch({ from: '/meetings/$id/room' })
  const room = useAnswer(readRoom, { id })
  return (
    <Answered query={room}>
      {found => (
        <RoomScreen
          key={id}
          room={found}
          receivedAt={room.dataUpdatedAt}
          code={code}
          votes={<RoomVotes meetingId={id} lineId={found.live.openLineId} />}
        />
      )}
    </Answered>
  )
}

/** Where a meeting is chaired and recorded. */
export function DeskPage() {
  const { id } = useParams({ from: '/meetings/$id/desk' })
  const room = useAnswer(readRoom, { id })
  return <Answered query={room}>{found => <Desk key={id} room={found} receivedAt={room.dataUpdatedAt} />}</Answered>
}

function Desk({ room, receivedAt }: { room: Room; receivedAt: number }) {
  const {
    id,
    live: { openLineId, state },
    agenda,
  } = room
  const voted = useVoteNow(id, openLineId)?.state
  const isVoting = voted === 'open'
  const script = useAnswer(readScript, { id }).data?.parts ?? []
  const open = agenda.find(line => line.id === openLineId)
  return (
    <DeskScreen
      room={room}
      receivedAt={receivedAt}
      vote={isVoting ? 'open' : voted === 'closed' ? 'over' : undefined}
      becoming={ActionAtJotting}
      votes={
        <>
          <VoteDesk meetingId={id} lineId={openLineId} words={wordsOfVote(script, openLineId)} />
          {open?.content && !isVoting && (
            <>
              <OutcomesAtDesk meetingId={id} line={{ id: open.id, title: open.content.title }} />
              <ActionsAtDesk meetingId={id} lineId={open.id} />
            </>
          )}
          {state === 'closed' && <MinutesWay meetingId={id} />}
        </>
      }
    />
  )
}

/** What the wall shows. */
export function ProjectorPage() {
  const { id } = useParams({ from: '/meetings/$id/projector' })
  const shown = useAnswer(readProjector, { id })
  return (
    <Answered query={shown}>
      {found => (
        <ProjectorScreen shown={found} receivedAt={shown.dataUpdatedAt} votes={<VotesOnWall shown={found} />} />
      )}
    </Answered>
  )
}

/** Whoever shows the wall may read more than those who look at it: of a line that it does not name it shows no vote either. */
function VotesOnWall({ shown: { id, live, agenda } }: { shown: AnswerOf<typeof readProjector> }) {
  const vote = useVoteNow(id, live.openLineId)
  const isShown = agenda.some(line => line.id === vote?.lineId && line.title !== null)
  return isShown ? <Tally meetingId={id} lineId={live.openLineId} /> : null
}
