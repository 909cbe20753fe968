import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { BodiesTree } from '../../modules/bodies/web/bodies-tree.tsx'
import { EstablishBody } from '../../modules/bodies/web/establish-body.tsx'
import { useObstacleToKeeping } from '../../modules/bodies/web/may-keep.ts'
import { useAreaTitle } from '../../modules/rulebook/web/area-title.ts'
import { ButtonLink } from '../../ui/controls/button.tsx'
import { DayChoice, OtherDayNotice } from '../../ui/controls/day-choice.tsx'
import { Field } from '../../ui/controls/field.tsx'
import { Stack, Toolbar } from '../../ui/controls/layout.tsx'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { ReasonedButton } from '../../ui/controls/reasoned-button.tsx'
import { AddIcon, ImportIcon } from '../../ui/icons.ts'
import { useRemembered } from '../../ui/remembered.ts'
import { useWords } from '../../ui/words/words.tsx'
import styles from './bodies.module.css'

/** The tree of all bodies on a day. */
export function BodiesPage() {
  const say = useWords()
  const navigate = useNavigate()
  const { on } = useSearch({ from: '/bodies' })
  const [filter, setFilter] = useRemembered('bodies filter', () => '')
  const [adding, setAdding] = useState(false)
  const obstacle = useObstacleToKeeping()
  const title = useAreaTitle('bodies') ?? say('bodies.title')
  const look = (day: string | undefined) =>
    void navigate({ to: '/bodies', search: day ? { on: day } : {}, replace: true })
  const open = (id: string) => void navigate({ to: '/bodies/$id', params: { id } })
  const importing = (
    <ButtonLink to="/administration/import" icon={<ImportIcon size={18} aria-hidden />}>
      {say('bodies.import')}
    </ButtonLink>
  )
  return (
    <div className={styles.page}>
      <PageHeader title={title}>
        {!obstacle && importing}
        <ReasonedButton obstacle={obstacle} icon={<AddIcon size={18} aria-hidden />} onPress={() => setAdding(true)}>
          {say('bodies.establish')}
        </ReasonedButton>
      </PageHeader>
      <Toolbar search={<Field type="search" label={say('bodies.filter')} value={filter} onChange={setFilter} />}>
        <DayChoice on={on} onChange={look} />
      </Toolbar>
      <Stack>
        <OtherDayNotice on={on} onChange={look} />
      </Stack>
      <BodiesTree on={on} filter={filter} first={obstacle ? undefined : importing} />
      {adding && <EstablishBody onClose={() => setAdding(false)} onDone={open} />}
    </div>
  )
}
