import { useState } from 'react'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { EmptyState } from '../../../../ui/controls/empty-state.tsx'
import { Field, Select } from '../../../../ui/controls/field.tsx'
import { Toolbar } from '../../../../ui/controls/layout.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { type DeskSeat, readDesk, readRoom, recordMoves, strikeMove } from '../../contract.ts'
import { AttendanceRow } from './attendance-row.tsx'
import { CheckInCode } from './check-in-code.tsx'
import { Course } from './course.tsx'
import styles from './desk.module.css'
import { foundAmong } from './found-among.ts'

type Shown = 'all' | 'away' | 'here'
const choices: readonly Shown[] = ['all', 'away', 'here']

/** Everybody who is called, in order of precedence: one press each, or one for all who said that they come. */
export function Attendance({ id, seats, course, code }: AnswerOf<typeof readDesk>) {
  const say = useWords()
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState<Shown>('all')
  const how = { refreshes: [readDesk, readRoom] }
  const [record, strike] = [useAct(recordMoves, how), useAct(strikeMove, how)]
  const coming = seats.filter(({ here, reply, moves }) => !here && reply === 'coming' && moves.length === 0)
  const rows = foundAmong(seats, search).filter(({ here }) => shown === 'all' || here === (shown === 'here'))
  const obstacle = record.obstacle ?? strike.obstacle
  const mark = (kind: 'arrived' | 'left', marked: readonly DeskSeat[]) =>
    void record.go({ id, kind, personIds: marked.map(({ person }) => person.id) })
  return (
    <>
      <CheckInCode id={id} code={code} />
      <Toolbar search={<Field type="search" label={say('chairing.search')} value={search} onChange={setSearch} />}>
        <Select
          label={say('chairing.shown')}
          value={shown}
          options={choices.map(value => ({ value, label: say(`chairing.shown.${value}`) }))}
          onChange={value => setShown(choices.find(one => one === value) ?? 'all')}
        />
        {coming.length > 0 && (
          <Button busy={record.busy} onPress={() => mark('arrived', coming)}>
            {say('chairing.all_coming', { count: coming.length })}
          </Button>
        )}
      </Toolbar>
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
      {rows.length === 0 ? (
        <EmptyState title={say('chairing.attendance')}>
          {say(seats.length === 0 ? 'chairing.nobody_called' : 'chairing.nobody_found')}
        </EmptyState>
      ) : (
        <ol className={styles.seats} aria-label={say('chairing.attendance')}>
          {rows.map(seat => (
            <AttendanceRow
              key={seat.person.id}
              seat={seat}
              place={seats.indexOf(seat) + 1}
              onMark={kind => mark(kind, [seat])}
              onStrike={moveId => void strike.go({ id, moveId })}
            />
          ))}
        </ol>
      )}
      <Course course={course} />
    </>
  )
}
