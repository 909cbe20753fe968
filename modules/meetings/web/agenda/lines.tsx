import { Button } from '../../../../ui/controls/button.tsx'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { DoneIcon, EditIcon, RemoveIcon } from '../../../../ui/icons.ts'
import theme from '../../../../ui/theme/text.module.css'
import { dayAndTime } from '../../../../ui/words/time-of-day.ts'
import { useTimeZone, useWords } from '../../../../ui/words/words.tsx'
import { Handle } from '../../../papers/web/packs/handle.tsx'
import type { MeetingView } from '../../contract.ts'
import { numbersOf } from '../numbering.ts'
import { runningTimes } from '../running-times.ts'
import styles from './agenda.module.css'
import { type EditedLine, minutesOf, obstacleToLine } from './edited-line.ts'
import { LineFields } from './line-fields.tsx'
import type { useAgenda } from './use-agenda.ts'

interface Props {
  meeting: MeetingView
  agenda: ReturnType<typeof useAgenda>
  /** The key of the line whose fields are shown. */
  open: string | undefined
  onOpen: (key: string | undefined) => void
}

/** The lines in order; a hand or the arrow keys move them, and one at a time is open to be edited. */
export function Lines({ meeting, agenda, open, onOpen }: Props) {
  const say = useWords()
  const timeZone = useTimeZone()
  const { lines } = agenda
  const { starts } = runningTimes(
    meeting.startsAt,
    lines.map(line => ({ minutes: minutesOf(line) })),
  )
  const numbers = numbersOf(lines)
  return (
    <ol className={styles.lines} aria-label={say('agenda.title')}>
      {lines.map((line, place) => {
        const start = starts[place] ?? null
        return (
          <li key={line.key} className={styles.line}>
            <Handle
              title={line.title || say(`agenda.kind.${line.kind}`)}
              place={place}
              onPut={to => agenda.move(place, to)}
            />
            <span className={styles.time}>{start === null ? '' : dayAndTime(start, timeZone).time}</span>
            <InShort line={line} number={numbers[place] ?? null} />
            <Ways line={line} isOpen={open === line.key} onOpen={onOpen} onRemove={() => agenda.remove(line.key)} />
            {open === line.key && (
              <LineFields line={line} seats={meeting.seats} onChange={change => agenda.change(line.key, change)} />
            )}
          </li>
        )
      })}
    </ol>
  )
}

function InShort({ line, number }: { line: EditedLine; number: number | null }) {
  const say = useWords()
  const { kind, title, minutes, readers, papers, awaits } = line
  const facts = [
    say(`agenda.kind.${kind}`),
    minutes !== '' && say('agenda.minutes', { count: Number(minutes) }),
    papers.length > 0 && say('agenda.papers_count', { count: papers.length }),
    awaits?.body && say('agenda.awaits', { name: awaits.body.name, day: awaits.by }),
  ]
  const shown = title || say('agenda.untitled')
  return (
    <div className={styles.words}>
      <p className={styles.title}>{number === null ? shown : `${number}. ${shown}`}</p>
      <p className={theme.soft}>
        {readers && <Mark standing="waiting">{say('agenda.narrow')}</Mark>} {facts.filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}

interface WaysProps {
  line: EditedLine
  isOpen: boolean
  onOpen: (key: string | undefined) => void
  onRemove: () => void
}

function Ways({ line, isOpen, onOpen, onRemove }: WaysProps) {
  const say = useWords()
  const title = line.title || say(`agenda.kind.${line.kind}`)
  const isDone = isOpen && obstacleToLine(line) === undefined
  return (
    <div className={styles.ways}>
      <Button
        kind="quiet"
        aria-expanded={isOpen}
        aria-label={say(isOpen ? 'agenda.close_line' : 'agenda.edit_line', { title })}
        icon={isDone ? <DoneIcon size={20} aria-hidden /> : <EditIcon size={20} aria-hidden />}
        onPress={() => onOpen(isOpen ? undefined : line.key)}
      />
      <Button
        kind="quiet"
        aria-label={say('agenda.remove_line', { title })}
        icon={<RemoveIcon size={20} aria-hidden />}
        onPress={onRemove}
      />
    </div>
  )
}
