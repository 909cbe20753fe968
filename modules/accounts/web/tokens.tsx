import { useState } from 'react'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Field, LongField, Select } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { Notice, ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { Table } from '../../../ui/controls/table.tsx'
import { AddIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { endToken, listTokens, makeToken } from '../contract.ts'

/** Keys for other programs, each shown once. */
export function Tokens() {
  const say = useWords()
  const tokens = useAnswer(listTokens, {})
  const ending = useAct(endToken, { refreshes: [listTokens] })
  const [making, setMaking] = useState(false)
  return (
    <Section
      title={say('tokens.title')}
      aside={
        <Button kind="quiet" icon={<AddIcon size={18} aria-hidden />} onPress={() => setMaking(true)}>
          {say('tokens.make')}
        </Button>
      }
    >
      <p>{say('tokens.why')}</p>
      {ending.obstacle && <ObstacleNotice obstacle={ending.obstacle} />}
      <Answered query={tokens} lines={2}>
        {({ items }) =>
          items.length > 0 && (
            <Table
              caption={say('tokens.title')}
              heads={{
                name: say('tokens.name'),
                access: say('tokens.access'),
                ends: say('tokens.ends'),
                end: { head: say('tokens.end'), headless: true, end: true },
              }}
              rows={items}
              keyOf={({ id }) => id}
            >
              {({ id, name, access, endsOn }) => ({
                name,
                access: say(`tokens.${access}`),
                ends: say.day(endsOn),
                end: (
                  <Button kind="quiet" busy={ending.busy} onPress={() => void ending.go({ id })}>
                    {say('tokens.end')}
                  </Button>
                ),
              })}
            </Table>
          )
        }
      </Answered>
      {making && <MakeToken onClose={() => setMaking(false)} />}
    </Section>
  )
}

function MakeToken({ onClose }: { onClose: () => void }) {
  const say = useWords()
  const [name, setName] = useState('')
  const [access, setAccess] = useState<'read' | 'write'>('read')
  const [endsOn, setEndsOn] = useState('')
  const [token, setToken] = useState<string>()
  const act = useAct(makeToken, { refreshes: [listTokens], done: made => setToken(made.token) })
  if (token) {
    return (
      <Dialog title={say('tokens.made')} onClose={onClose}>
        <Notice standing="waiting">{say('tokens.once')}</Notice>
        <LongField unwrapped rows={2} label={say('tokens.token')} value={token} onChange={() => undefined} />
        <Button onPress={onClose}>{say('slip.done')}</Button>
      </Dialog>
    )
  }
  const buttons = (
    <DialogButtons onCancel={onClose} busy={act.busy}>
      {say('tokens.make')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('tokens.make')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ name: name.trim(), access, endsOn })}
        obstacle={act.obstacle}
        buttons={buttons}
      >
        <Field
          name="name"
          required
          label={say('tokens.name')}
          hint={say('tokens.name_hint')}
          value={name}
          onChange={setName}
        />
        <Select
          name="access"
          label={say('tokens.access')}
          value={access}
          options={[
            { value: 'read', label: say('tokens.read') },
            { value: 'write', label: say('tokens.write') },
          ]}
          onChange={one => setAccess(one === 'write' ? 'write' : 'read')}
        />
        <DateField name="endsOn" required label={say('tokens.ends')} value={endsOn} onChange={setEndsOn} />
      </Form>
    </Dialog>
  )
}
