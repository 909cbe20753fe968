import { useState } from 'react'
import { Facts } from '../../../ui/controls/layout.tsx'
import { PageHeader } from '../../../ui/controls/page-header.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { EditIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { PersonItem, PersonRow } from '../contract.ts'
import { EditPerson } from './edit-person.tsx'
import { ErasePerson } from './erase-person.tsx'
import { useObstacleToKeeping } from './may-keep.ts'
import { useFullName } from './names.ts'

/** Who somebody is, and how to reach them, as far as this reader may see. */
export function PersonHead({ person }: { person: PersonItem }) {
  const say = useWords()
  const fullName = useFullName()
  return (
    <>
      <PageHeader title={fullName(person)}>
        {person.sight === 'whole' && person.erasedAt === null && <PersonButtons person={person} />}
      </PageHeader>
      {person.sight === 'whole' && (
        <Facts
          facts={[
            { label: say('person.code'), value: person.code },
            { label: say('person.birth_date'), value: person.birthDate && say.day(person.birthDate) },
            { label: say('person.sex'), value: person.sex && say(`person.sex_${person.sex}`) },
            { label: say('person.phone'), value: person.phone && <a href={`tel:${person.phone}`}>{person.phone}</a> },
            {
              label: say('person.email'),
              value: person.email && <a href={`mailto:${person.email}`}>{person.email}</a>,
            },
          ]}
        />
      )}
    </>
  )
}

function PersonButtons({ person }: { person: PersonRow & Pick<PersonItem, 'offices'> }) {
  const say = useWords()
  const obstacle = useObstacleToKeeping()
  const [open, setOpen] = useState<'edit' | 'erase'>()
  const shut = () => setOpen(undefined)
  return (
    <>
      <ReasonedButton kind="quiet" obstacle={obstacle} onPress={() => setOpen('erase')}>
        {say('person.erase')}
      </ReasonedButton>
      <ReasonedButton obstacle={obstacle} icon={<EditIcon size={18} aria-hidden />} onPress={() => setOpen('edit')}>
        {say('person.edit')}
      </ReasonedButton>
      {open === 'edit' && <EditPerson person={person} onClose={shut} />}
      {open === 'erase' && <ErasePerson person={person} onClose={shut} />}
    </>
  )
}
