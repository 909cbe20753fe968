import { useState } from 'react'
import { useEdit } from '../../../../ui/asking/use-edit.ts'
import { useTimeZone, useWords } from '../../../../ui/words/words.tsx'
import { changeMeeting, listMeetings, type MeetingView, readMeeting } from '../../contract.ts'
import { idsIn, inputOf, type Kept, type Named, type Wanted, wantedOf } from '../convening/wanted.ts'

/** A meeting while it is changed. */
export function useChanging(meeting: MeetingView, done: () => void) {
  const say = useWords()
  const timeZone = useTimeZone()
  const [opened] = useState(() => wantedOf(keptOf(meeting), idsOf(guestsOf(meeting)), timeZone))
  const [mine, setMine] = useState(opened)
  const [known, setKnown] = useState(() => [...meeting.seats.map(({ person }) => person), ...meeting.recorders])
  const set = (change: Partial<Wanted>) => setMine({ ...mine, ...change })
  const named = (ids: string): Named[] =>
    idsIn(ids).map(id => known.find(one => one.id === id) ?? { id, name: say('meeting.somebody') })
  const choose = (field: 'invited' | 'recorders', chosen: Named[]) => {
    setKnown([...known, ...chosen])
    set({ [field]: field === 'invited' ? idsOf(chosen) : idsOf(chosen.toSorted((a, b) => (a.id < b.id ? -1 : 1))) })
  }
  const edit = useEdit(changeMeeting, {
    opened,
    version: meeting.version,
    mine,
    input: (change: Partial<Wanted>) => ({ id: meeting.id, ...inputOf(change, mine, timeZone) }),
    // Who is invited is not among what a refusal tells, so it counts as unchanged.
    fieldsOf: current => wantedOf(current as Kept, opened.invited, timeZone),
    refreshes: [readMeeting, listMeetings],
    done,
  })
  return { mine, set, named, choose, edit }
}

function keptOf({ chair, recorders, ...meeting }: MeetingView): Kept {
  return { ...meeting, chairId: chair?.id ?? null, recorderIds: recorders.map(({ id }) => id) }
}

function guestsOf({ seats }: MeetingView): Named[] {
  return seats.filter(({ role }) => role === 'invited').map(({ person }) => person)
}

function idsOf(people: readonly Named[]): string {
  return people.map(({ id }) => id).join(' ')
}
