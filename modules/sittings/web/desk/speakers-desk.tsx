import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Select } from '../../../../ui/controls/field.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useRemembered } from '../../../../ui/remembered.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { askFloor, endSpeech, extendSpeech, giveFloor, readRoom, type Room, type Speech } from '../../contract.ts'
import { type ShownLine, speechesOn } from '../shared/lines.ts'
import { Speakers, stageOf } from '../shared/speakers.tsx'
import styles from './desk.module.css'
import { SeatPick } from './seat-pick.tsx'

interface Props {
  room: Room
  receivedAt: number
  line: ShownLine
}

const choices = [3, 5, 10, 15]
/** How many minutes one press adds to a speech. */
const more = 2

/** Gives the floor to whoever asked, for so many minutes, and writes down whoever raised a hand. */
export function SpeakersDesk({ room, receivedAt, line }: Props) {
  const say = useWords()
  const { id } = room
  const [minutes, setMinutes] = useRemembered('desk minutes', () => '5')
  const [search, setSearch] = useState('')
  const how = { refreshes: [readRoom] }
  const [give, end, ask] = [useAct(giveFloor, how), useAct(endSpeech, how), useAct(askFloor, how)]
  const speeches = speechesOn(room, line.id)
  const speaking = speeches.find(speech => stageOf(speech) === 'speaks')
  const extend = useAct(extendSpeech, how)
  const obstacle = give.obstacle ?? end.obstacle ?? ask.obstacle ?? extend.obstacle
  const begin = ({ id: speechId }: Speech) =>
    void give.go({ id, speechId, minutes: minutes === '' ? null : Number(minutes), after: speaking?.id ?? null })
  const addTo = ({ id: speechId, minutes: from }: Speech) => {
    if (from !== null) void extend.go({ id, speechId, from, to: from + more })
  }
  const waysOf = (speech: Speech) => {
    const stage = stageOf(speech)
    if (stage === 'spoke') return null
    const finish = (
      <Button
        kind={stage === 'speaks' ? 'plain' : 'quiet'}
        aria-label={`${say(stage === 'speaks' ? 'chairing.end' : 'chairing.remove')}: ${speech.person.name}`}
        onPress={() => void end.go({ id, speechId: speech.id })}
      >
        {say(stage === 'speaks' ? 'chairing.end' : 'chairing.remove')}
      </Button>
    )
    if (stage === 'speaks')
      return (
        <>
          {speech.minutes !== null && (
            <Button
              kind="quiet"
              aria-label={`${say('chairing.extend', { minutes: more })}: ${speech.person.name}`}
              onPress={() => addTo(speech)}
            >
              {say('chairing.extend', { minutes: more })}
            </Button>
          )}
          {finish}
        </>
      )
    return (
      <>
        <Button aria-label={`${say('chairing.give')}: ${speech.person.name}`} onPress={() => begin(speech)}>
          {say('chairing.give')}
        </Button>
        {finish}
      </>
    )
  }
  return (
    <div className={styles.speakers}>
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
      <Speakers speeches={speeches} asOf={room.asOf} receivedAt={receivedAt} waysOf={waysOf} />
      <Select
        label={say('chairing.minutes')}
        value={minutes}
        options={[
          { value: '', label: say('chairing.as_long') },
          ...choices.map(one => ({ value: String(one), label: say('sitting.minutes', { minutes: one }) })),
        ]}
        onChange={setMinutes}
      />
      <SeatPick
        id={id}
        label={say('chairing.add_speaker')}
        search={search}
        onSearch={setSearch}
        onPick={personId => {
          setSearch('')
          void ask.go({ id, lineId: line.id, personId })
        }}
      />
    </div>
  )
}
