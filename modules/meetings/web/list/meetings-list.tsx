import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { usePages } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { EmptyState } from '../../../../ui/controls/empty-state.tsx'
import { Table, TableMore, TableScroll } from '../../../../ui/controls/table.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMeetings, type MeetingRow } from '../../contract.ts'
import { MineMark, StateMark } from '../state-mark.tsx'
import { useWhen } from '../use-when.ts'

export type Which = 'coming' | 'past'

interface Props {
  which: Which
  search: string
  /** What to do first, where this person may. */
  first: ReactNode
}

/** Meetings to come, the next one first; or past ones, the latest first. */
export function MeetingsList({ which, search, first }: Props) {
  const say = useWords()
  const wanted = useSettled(search.trim())
  const meetings = usePages(listMeetings, { which, ...(wanted !== '' && { search: wanted }) })
  return (
    <Answered query={meetings} lines={8}>
      {() =>
        meetings.items.length === 0 ? (
          <None which={which} isNarrowed={wanted !== ''} first={first} />
        ) : (
          <>
            <MeetingsTable meetings={meetings.items} />
            {meetings.hasNextPage && (
              <TableMore>
                <Button busy={meetings.isFetchingNextPage} onPress={() => void meetings.fetchNextPage()}>
                  {say('list.more')}
                </Button>
              </TableMore>
            )}
          </>
        )
      }
    </Answered>
  )
}

/** A line for each meeting; a card on the phone. */
function MeetingsTable({ meetings }: { meetings: readonly MeetingRow[] }) {
  const say = useWords()
  const whenOf = useWhen()
  return (
    <TableScroll>
      <Table
        caption={say('meetings.list')}
        heads={{
          title: say('meeting.name'),
          when: say('meetings.when'),
          place: say('meeting.place'),
          state: say('meetings.state'),
          mine: say('meetings.mine'),
        }}
        rows={meetings}
        keyOf={({ id }) => id}
      >
        {meeting => ({
          title: (
            <Link to="/meetings/$id" params={{ id: meeting.id }}>
              {meeting.title}
            </Link>
          ),
          when: whenOf(meeting),
          place: meeting.place,
          state: <StateMark state={meeting.state} />,
          mine: meeting.mine && <MineMark state={meeting.state} mine={meeting.mine} />,
        })}
      </Table>
    </TableScroll>
  )
}

function None({ which, isNarrowed, first }: { which: Which; isNarrowed: boolean; first: ReactNode }) {
  const say = useWords()
  if (isNarrowed) return <p>{say('meetings.none_found')}</p>
  if (which === 'past') return <p>{say('meetings.none_past')}</p>
  return (
    <EmptyState title={say('meetings.none')} next={first}>
      {say(first ? 'meetings.none_why' : 'meetings.none_member')}
    </EmptyState>
  )
}
