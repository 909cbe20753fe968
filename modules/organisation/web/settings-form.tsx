import { useState } from 'react'
import { mustHold } from '../../../platform/work/roles.ts'
import { useEdit } from '../../../ui/asking/use-edit.ts'
import { Conflict } from '../../../ui/controls/conflict.tsx'
import { Field, Select } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { useWho } from '../../../ui/who.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { changeOrganisation, type OrganisationView, readOrganisation } from '../contract.ts'

type Fields = Pick<OrganisationView, 'language'> & { name: string }

/** The name of the organisation and the language in which it receives people. */
export function SettingsForm({ organisation }: { organisation: OrganisationView }) {
  const say = useWords()
  const [mine, setMine] = useState(() => fieldsIn(organisation))
  const obstacle = mustHold(useWho(), 'administrator')
  const edit = useEdit(changeOrganisation, {
    opened: fieldsIn(organisation),
    version: organisation.version,
    mine,
    input: change => change,
    fieldsOf: current => fieldsIn(current as OrganisationView),
    refreshes: [readOrganisation],
    done: () => toast(say('settings.saved')),
  })
  const labels = { name: say('settings.name'), language: say('settings.language') }
  const save = (
    <ReasonedButton kind="primary" type="submit" obstacle={obstacle} busy={edit.busy}>
      {say('settings.save')}
    </ReasonedButton>
  )
  return (
    <Form onSubmit={() => void edit.save()} obstacle={edit.obstacle} buttons={save}>
      {edit.clash ? (
        <Conflict clash={edit.clash} mine={mine} labels={labels} read={(_, value) => value} />
      ) : (
        <>
          <Field
            name="name"
            required
            label={labels.name}
            value={mine.name}
            onChange={name => setMine({ ...mine, name })}
          />
          <Select
            name="language"
            label={labels.language}
            hint={say('settings.language_hint')}
            value={mine.language}
            options={[
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
            ]}
            onChange={language => setMine({ ...mine, language: language === 'en' ? 'en' : 'vi' })}
          />
        </>
      )}
    </Form>
  )
}

function fieldsIn({ name, language }: OrganisationView): Fields {
  return { name: name ?? '', language }
}
