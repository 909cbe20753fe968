import { Button } from '../../../../ui/controls/button.tsx'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { DeskSeat } from '../../contract.ts'
import { timeOfDay } from '../shared/time-of-day.ts'
import styles from './desk.module.css'

interface Props {
  seat: DeskSeat
  place: number
  onMark: (kind: 'arrived' | 'left') => void
  onStrike: (moveId: string) => void
}

/** One person: whether they are there and since when, and one press to change that. */
export function AttendanceRow({ seat, place, onMark, onStrike }: Props) {
  const say = useWords()
  const { person, here, recused } = seat
  const last = seat.moves.findLast(({ struck }) => !struck)
  const kind = here ? 'left' : 'arrived'
  const press = say(here ? 'chairing.leave' : 'chairing.arrive')
  return (
    <li data-here={here}>
      <span className={styles.place}>{place}</span>
      <span className={styles.who}>
        <b>{person.name}</b>
        <small>{whatOf(say, seat)}</small>
      </span>
      <span className={styles.marks}>
        {recused && <Mark standing="waiting">{say('chairing.recused')}</Mark>}
        {last && (
          <Mark standing={here ? 'settled' : 'plain'}>
            {say(here ? 'chairing.here_since' : 'chairing.left_at', { time: timeOfDay(say, last.at) })}
          </Mark>
        )}
      </span>
      <span className={styles.presses}>
        {last && (
          <Button kind="quiet" aria-label={`${say('chairing.undo')}: ${person.name}`} onPress={() => onStrike(last.id)}>
            {say('chairing.undo')}
          </Button>
        )}
        <Button aria-label={`${press}: ${person.name}`} onPress={() => onMark(kind)}>
          {press}
        </Button>
      </span>
    </li>
  )
}

function whatOf(say: ReturnType<typeof useWords>, { role, office, sitsFor, reply, moves }: DeskSeat): string {
  const what = [
    role === 'invited' && say('chairing.invited'),
    office !== null && say(`office.${office}`),
    sitsFor && say('chairing.sits_for', { name: sitsFor.name }),
    reply !== null && say(`chairing.reply.${reply}`),
    moves.findLast(({ struck }) => !struck)?.byThemselves === true && say('chairing.by_themselves'),
  ]
  return what.filter(one => typeof one === 'string').join(' · ')
}
