import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Section } from '../../../ui/controls/layout.tsx'
import { Mark, Notice } from '../../../ui/controls/notice.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { Table } from '../../../ui/controls/table.tsx'
import { AddIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { BodyRow } from '../../bodies/contract.ts'
import { readComposition, type Seat } from '../contract.ts'
import { Appoint } from './appoint.tsx'
import { MandateMenu } from './mandate-menu.tsx'
import { useObstacleToKeeping } from './may-keep.ts'
import { useFullName, useOfficeName } from './names.ts'
import styles from './composition.module.css'

interface Props {
  body: BodyRow
  /** As of which day; undefined is today. */
  on: string | undefined
}

/** Who holds which office in a body on a day, in order of precedence, and what the office lets them do. */
export function Composition({ body, on }: Props) {
  const say = useWords()
  const obstacle = useObstacleToKeeping()
  const [appointing, setAppointing] = useState(false)
  const composition = useAnswer(readComposition, { id: body.id, ...(on && { on }) })
  return (
    <Section
      title={say('composition.title')}
      aside={
        <ReasonedButton
          kind="quiet"
          obstacle={obstacle}
          icon={<AddIcon size={18} aria-hidden />}
          onPress={() => setAppointing(true)}
        >
          {say('appoint.open')}
        </ReasonedButton>
      }
    >
      <Answered query={composition} lines={4}>
        {({ seats, complete }) => (
          <>
            {seats.length === 0 ? <p>{say('composition.none')}</p> : <Seats seats={seats} bodyId={body.id} on={on} />}
            {!complete && <Notice standing="waiting">{say('composition.incomplete')}</Notice>}
          </>
        )}
      </Answered>
      {appointing && <Appoint body={body} on={on} onClose={() => setAppointing(false)} />}
    </Section>
  )
}

function Seats({ seats, bodyId, on }: { seats: readonly Seat[]; bodyId: string; on: string | undefined }) {
  const say = useWords()
  const fullName = useFullName()
  const officeName = useOfficeName()
  return (
    <>
      <p className={styles.count}>
        {say('composition.count', { count: new Set(seats.map(seat => seat.person.id)).size })}
      </p>
      <Table
        caption={say('composition.title')}
        heads={{
          name: say('person.name'),
          office: say('mandate.office'),
          authority: say('composition.authority'),
          from: say('mandate.from'),
          to: say('mandate.to'),
          menu: { head: say('mandate.edit'), headless: true, end: true },
        }}
        rows={seats}
        keyOf={({ mandateId }) => mandateId}
      >
        {({ mandateId, office, person, particulars, ...authority }) => ({
          name: (
            <Link to="/people/$id" params={{ id: person.id }}>
              {fullName(person)}
            </Link>
          ),
          office: officeName(office, on),
          authority: <Authority {...authority} />,
          from: particulars && say.day(particulars.fromDay),
          to: particulars && (particulars.toDay ? say.day(particulars.toDay) : null),
          menu: particulars && (
            <MandateMenu mandate={{ id: mandateId, office, bodyId, ...particulars }} name={fullName(person)} />
          ),
        })}
      </Table>
    </>
  )
}

function Authority({ chairs, signs, keepsRecords }: Pick<Seat, 'chairs' | 'signs' | 'keepsRecords'>) {
  const say = useWords()
  const powers = [chairs && 'composition.chairs', signs && 'composition.signs', keepsRecords && 'composition.keeps']
  return <span className={styles.authority}>{powers.map(power => power && <Mark key={power}>{say(power)}</Mark>)}</span>
}
