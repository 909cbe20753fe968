import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Entries } from '../../modules/auditing/web/entries.tsx'
import { ActorName } from '../../modules/auditing/web/names.tsx'
import { Backups, Seal } from '../../modules/auditing/web/seal.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { DateField } from '../../ui/controls/date-field.tsx'
import { Select } from '../../ui/controls/field.tsx'
import { Section, Toolbar } from '../../ui/controls/layout.tsx'
import { Notice } from '../../ui/controls/notice.tsx'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { isDay } from '../../ui/words/day.ts'
import { useWords } from '../../ui/words/words.tsx'

const kinds = ['body', 'person', 'mandate', 'account', 'session', 'import', 'backup'] as const

/** What happened, by whom, to what; and the proof that the log says so. */
export function AuditPage() {
  const say = useWords()
  const navigate = useNavigate()
  const search = useSearch({ from: '/administration/audit' })
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const narrow = (name: string) => {
    const { name: _, ...rest } = search
    void navigate({ to: '/administration/audit', search: name ? { ...rest, name } : rest, replace: true })
  }
  const days = {
    ...(isDay(from) && { from: new Date(`${from}T00:00:00`).toISOString() }),
    ...(isDay(to) && { to: new Date(`${to}T23:59:59.999`).toISOString() }),
  }
  return (
    <>
      <PageHeader
        title={say('audit.title')}
        above={<Link to="/administration">{say('shell.administration')}</Link>}
        below={say('audit.why')}
      />
      <Backups />
      <Seal />
      <Section title={say('audit.list')}>
        <Toolbar>
          <Select
            label={say('audit.what')}
            value={search.name ?? ''}
            options={[
              { value: '', label: say('audit.all') },
              ...kinds.map(kind => ({ value: `${kind}.`, label: say(`audit.prefix_${kind}`) })),
            ]}
            onChange={narrow}
          />
          <DateField label={say('audit.from')} value={from} onChange={setFrom} />
          <DateField label={say('audit.to')} value={to} onChange={setTo} />
        </Toolbar>
        <Narrowed {...search} />
        <Entries filter={{ ...search, ...days }} />
      </Section>
    </>
  )
}

/** Says that only a part is shown, and how to see the rest again. */
function Narrowed({ subjectId, actorId }: { subjectId?: string; actorId?: string }) {
  const say = useWords()
  const navigate = useNavigate()
  if (!subjectId && !actorId) return null
  const all = () => void navigate({ to: '/administration/audit', search: {} })
  return (
    <Notice aside={<Button onPress={all}>{say('audit.show_all')}</Button>}>
      {actorId && <ActorName id={actorId} as="audit.only_actor" />}
      {subjectId && <p>{say('audit.only_subject', { name: subjectId.slice(0, 8) })}</p>}
    </Notice>
  )
}
