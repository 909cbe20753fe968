import { Link } from '@tanstack/react-router'
import { Section } from '../../../ui/controls/layout.tsx'
import { Mark } from '../../../ui/controls/notice.tsx'
import { Table } from '../../../ui/controls/table.tsx'
import { today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { OfficeHeld, PersonItem } from '../contract.ts'
import { useFullName, useOfficeName } from './names.ts'
import { MandateMenu } from './mandate-menu.tsx'

/** The offices a person holds and has held. */
export function PersonOffices({ person }: { person: PersonItem }) {
  const say = useWords()
  const officeName = useOfficeName()
  const name = useFullName()(person)
  return (
    <Section title={say('offices.title')}>
      {person.offices.length === 0 ? (
        <p>{say('offices.none')}</p>
      ) : (
        <Table
          caption={say('offices.title')}
          heads={{
            office: say('mandate.office'),
            body: say('mandate.body'),
            from: say('mandate.from'),
            to: say('mandate.to'),
            menu: { head: say('mandate.menu', { name }), headless: true, end: true },
          }}
          rows={person.offices}
          keyOf={({ mandateId }) => mandateId}
        >
          {({ mandateId, office, bodyId, bodyName, particulars }) => ({
            office: (
              <>
                {officeName(office, particulars?.fromDay)}{' '}
                {isNow(particulars) && <Mark standing="settled">{say('offices.now')}</Mark>}
              </>
            ),
            body: (
              <Link to="/bodies/$id" params={{ id: bodyId }} search={{}}>
                {bodyName}
              </Link>
            ),
            from: particulars && say.day(particulars.fromDay),
            to: particulars && (particulars.toDay ? say.day(particulars.toDay) : say('mandate.open')),
            menu: particulars && (
              <MandateMenu mandate={{ id: mandateId, office, bodyId, ...particulars }} name={name} />
            ),
          })}
        </Table>
      )}
    </Section>
  )
}

function isNow(particulars: OfficeHeld['particulars']): boolean {
  if (!particulars) return false
  const { fromDay, toDay } = particulars
  return fromDay <= today() && (toDay === null || today() <= toDay)
}
