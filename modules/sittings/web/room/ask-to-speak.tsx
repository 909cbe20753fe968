import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { askFloor, endSpeech, readRoom, type Room, type Speech } from '../../contract.ts'
import type { ShownLine } from '../shared/lines.ts'
import { speechesOn } from '../shared/lines.ts'
import { stageOf } from '../shared/speakers.tsx'
import styles from './room.module.css'

/** Asks for the floor in one press, or takes that back; says which place one has. */
export function AskToSpeak({ room, line }: { room: Room; line: ShownLine }) {
  const say = useWords()
  const { id, mine, live } = room
  const ask = useAct(askFloor, { refreshes: [readRoom] })
  const end = useAct(endSpeech, { refreshes: [readRoom] })
  const speeches = speechesOn(room, line.id)
  const own = speeches.find(speech => speech.person.id === mine?.personId && speech.endedAt === null)
  if (!mine || live.state !== 'open' || !line.line.content || line.line.content.closed) return null
  const obstacle = ask.obstacle ?? end.obstacle
  return (
    <div className={styles.asking}>
      {own ? (
        <>
          <span>{standing(say, own, speeches)}</span>
          <Button busy={end.busy} onPress={() => void end.go({ id, speechId: own.id })}>
            {say(own.givenAt === null ? 'sitting.take_back' : 'sitting.finish')}
          </Button>
        </>
      ) : (
        <Button kind="primary" busy={ask.busy} onPress={() => void ask.go({ id, lineId: line.id })}>
          {say('sitting.ask_to_speak')}
        </Button>
      )}
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
    </div>
  )
}

function standing(say: ReturnType<typeof useWords>, own: Speech, speeches: readonly Speech[]): string {
  if (own.givenAt !== null) return say('sitting.my_turn')
  const waiting = speeches.filter(speech => stageOf(speech) === 'waits')
  return say('sitting.in_line', { place: waiting.indexOf(own) + 1 })
}
