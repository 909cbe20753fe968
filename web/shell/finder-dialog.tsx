import { useState } from 'react'
import { listBodies } from '../../modules/bodies/contract.ts'
import { listMatters } from '../../modules/matters/contract.ts'
import { listMeetings } from '../../modules/meetings/contract.ts'
import { useWhen } from '../../modules/meetings/web/use-when.ts'
import { listPeople } from '../../modules/people/contract.ts'
import { useFullName, useOfficeName } from '../../modules/people/web/names.ts'
import { useAreaTitle } from '../../modules/rulebook/web/area-title.ts'
import { useAnswer } from '../../ui/asking/use-answer.ts'
import { Dialog } from '../../ui/controls/dialog.tsx'
import { PickList, type Pick } from '../../ui/controls/pick-list.tsx'
import { useSettled } from '../../ui/settled.ts'
import { useWords } from '../../ui/words/words.tsx'

interface Found extends Pick {
  /** For `/trace` the id is the sentence itself. */
  to: '/bodies/$id' | '/people/$id' | '/matters/$id' | '/meetings/$id' | '/trace'
}

interface Props {
  onGo: (to: Found['to'], id: string) => void
  onClose: () => void
}

/** More than this is no name, and fewer words are no sentence. */
const longestName = 100
const fewestWords = 5

/** Types a few letters, gets meetings, matters, people and organisations in one list; a whole sentence can be traced. */
export function FinderDialog({ onGo, onClose }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const isName = search !== '' && search.length <= longestName
  const fullName = useFullName()
  const officeName = useOfficeName()
  const people = useAnswer(listPeople, { search, take: 8 }, isName)
  const bodies = useAnswer(listBodies, { search, take: 8 }, isName)
  const hasMatters = useAreaTitle('matters') !== undefined
  const matters = useAnswer(listMatters, { search, take: 8 }, isName && hasMatters)
  const foundMeetings = useFoundMeetings(search, isName)
  const foundPeople: Found[] = (people.data?.items ?? []).map(person => ({
    id: person.id,
    to: '/people/$id',
    title: fullName(person),
    below: person.offices.map(({ office, bodyName }) => `${officeName(office)}, ${bodyName}`).join(' · '),
  }))
  const foundBodies: Found[] = (bodies.data?.items ?? []).map(body => ({
    id: body.id,
    to: '/bodies/$id',
    title: body.name,
    below: [say('finder.body'), body.symbol].filter(Boolean).join(' · '),
  }))
  const foundMatters: Found[] = (matters.data?.items ?? []).map(matter => ({
    id: matter.id,
    to: '/matters/$id',
    title: matter.title,
    below: [
      say('finder.matter'),
      matter.nextDeadline && [say.day(matter.nextDeadline.dueOn), matter.nextDeadline.words].join(' '),
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  const sentence: Found[] =
    search.split(/\s+/).length < fewestWords
      ? []
      : [{ id: search, to: '/trace', title: say('tracing.title'), below: search.slice(0, longestName) }]
  const answered = isName && foundMeetings && people.data && bodies.data && (!hasMatters || matters.data)
  return (
    <Dialog title={say('finder.title')} onClose={onClose}>
      <PickList
        first
        label={say('finder.label')}
        search={typed}
        onSearch={setTyped}
        found={
          search !== '' && (answered || !isName)
            ? [
                ...(isName ? [...(foundMeetings ?? []), ...foundMatters, ...foundPeople, ...foundBodies] : []),
                ...sentence,
              ]
            : undefined
        }
        onPick={item => onGo(item.to, item.id)}
      />
    </Dialog>
  )
}

/** Meetings to come, then past ones; undefined until both are known. */
function useFoundMeetings(search: string, isName: boolean): Found[] | undefined {
  const say = useWords()
  const whenOf = useWhen()
  const hasMeetings = useAreaTitle('meetings') !== undefined
  const coming = useAnswer(listMeetings, { search, which: 'coming', take: 5 }, isName && hasMeetings)
  const past = useAnswer(listMeetings, { search, which: 'past', take: 3 }, isName && hasMeetings)
  if (!hasMeetings) return []
  if (!coming.data || !past.data) return undefined
  return [...coming.data.items, ...past.data.items].map(meeting => ({
    id: meeting.id,
    to: '/meetings/$id',
    title: meeting.title,
    below: [say('finder.meeting'), whenOf(meeting)].join(' · '),
  }))
}
