import { type ComponentType, useState } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Select } from '../../../../ui/controls/field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { type DeskSeat, type Jotting, listJottings } from '../../contract.ts'
import { nameOfLine, type ShownLine } from '../shared/lines.ts'
import styles from './desk.module.css'
import { EditJotting } from './edit-jotting.tsx'
import { JottingRow } from './jotting-row.tsx'
import { WriteJotting } from './write-jotting.tsx'

interface Props {
  id: string
  lines: readonly ShownLine[]
  seats: readonly DeskSeat[]
  /** What a note can become elsewhere. */
  becoming?: Becoming | undefined
}

/** What is shown of a note that can become something elsewhere. */
export type Becoming = ComponentType<{ meetingId: string; jotting: Jotting }>

/** What was said, written down by speaker: of the open item, or of another one that is chosen. */
export function Jottings({ id, lines, seats, becoming: Becomes }: Props) {
  const say = useWords()
  const jottings = useAnswer(listJottings, { id })
  const openId = lines.find(({ state }) => state === 'open')?.id ?? ''
  const [chosen, setChosen] = useState<string>()
  const [edited, setEdited] = useState<Jotting>()
  const about = chosen ?? openId
  const readable = lines.filter(({ line }) => line.content !== null)
  return (
    <div className={styles.jottings}>
      <Select
        label={say('jotting.for')}
        value={about}
        options={[
          { value: '', label: say('jotting.meeting') },
          ...readable.map(line => ({ value: line.id, label: nameOfLine(say, line) })),
        ]}
        onChange={setChosen}
      />
      <Answered query={jottings}>
        {({ items, rounds }) => {
          const roundId = rounds.findLast(({ lineId }) => lineId === about)?.id
          const shown = items.filter(({ lineId }) => (lineId ?? '') === about)
          if (shown.length === 0) return <p className={styles.hint}>{say('jotting.none')}</p>
          return (
            <ol className={styles.notes} aria-label={say('chairing.jottings')}>
              {shown.map(one => (
                <JottingRow key={one.id} id={id} jotting={one} roundId={roundId} onEdit={() => setEdited(one)}>
                  {one.struckAt === null && Becomes && <Becomes meetingId={id} jotting={one} />}
                </JottingRow>
              ))}
            </ol>
          )
        }}
      </Answered>
      <WriteJotting key={about} id={id} lineId={about === '' ? null : about} seats={seats} />
      {edited && <EditJotting id={id} jotting={edited} seats={seats} onClose={() => setEdited(undefined)} />}
    </div>
  )
}
