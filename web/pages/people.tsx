import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { AdmitPerson } from '../../modules/people/web/admit-person.tsx'
import { useObstacleToKeeping } from '../../modules/people/web/may-keep.ts'
import { PeopleList } from '../../modules/people/web/people-list.tsx'
import { useAreaTitle } from '../../modules/rulebook/web/area-title.ts'
import { useProfile } from '../../modules/rulebook/web/use-profile.ts'
import { ButtonLink } from '../../ui/controls/button.tsx'
import { Field } from '../../ui/controls/field.tsx'
import { Toolbar } from '../../ui/controls/layout.tsx'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { ReasonedButton } from '../../ui/controls/reasoned-button.tsx'
import { AddIcon, BodiesIcon, ImportIcon } from '../../ui/icons.ts'
import { useRemembered } from '../../ui/remembered.ts'
import { useWords } from '../../ui/words/words.tsx'

/** Everybody this reader may see. Where a profile has no area for bodies, the way to them is from here. */
export function PeoplePage() {
  const say = useWords()
  const navigate = useNavigate()
  const { areas } = useProfile()
  const obstacle = useObstacleToKeeping()
  const [search, setSearch] = useRemembered('people search', () => '')
  const [adding, setAdding] = useState(false)
  const title = useAreaTitle('people') ?? say('people.title')
  const importing = (
    <ButtonLink to="/administration/import" icon={<ImportIcon size={18} aria-hidden />}>
      {say('bodies.import')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={title}>
        {!areas.some(({ code }) => code === 'bodies') && (
          <ButtonLink to="/bodies" search={{}} icon={<BodiesIcon size={18} aria-hidden />}>
            {say('people.bodies')}
          </ButtonLink>
        )}
        {!obstacle && importing}
        <ReasonedButton obstacle={obstacle} icon={<AddIcon size={18} aria-hidden />} onPress={() => setAdding(true)}>
          {say('people.admit')}
        </ReasonedButton>
      </PageHeader>
      <Toolbar search={<Field type="search" label={say('people.search')} value={search} onChange={setSearch} />} />
      <PeopleList search={search} first={obstacle ? undefined : importing} />
      {adding && (
        <AdmitPerson
          onClose={() => setAdding(false)}
          onDone={id => void navigate({ to: '/people/$id', params: { id } })}
        />
      )}
    </>
  )
}
