import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Picked, PickList } from '../../../../ui/controls/pick-list.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { nameAnswerer, type RegisterRow } from '../../contract.ts'
import { useFoundParties } from '../opening/use-found-parties.ts'
import styles from './register.module.css'
import { changed } from './use-answering.ts'

interface Props {
  roundId: string
  rows: readonly RegisterRow[]
  onNamed: () => void
  onClose: () => void
}

/** The organ that answers for some lines, whatever their section, and until when. */
export function NameAnswerer({ roundId, rows, onNamed, onClose }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const [dueOn, setDueOn] = useState('')
  const [body, setBody] = useState<{ id: string; name: string }>()
  const found = useFoundParties(typed, [])?.filter(({ kind }) => kind === 'body')
  const act = useAct(nameAnswerer, { refreshes: changed, done: onNamed })
  const rowIds = rows.map(({ id }) => id)
  const name = (named: { bodyId: string; dueOn: string | null } | null) => void act.go({ id: roundId, rowIds, named })
  const isNamed = rows.some(({ assigned }) => assigned?.byName)
  const obstacle = body ? undefined : { code: 'register.no_answerer', status: 422 }
  return (
    <Dialog title={say('register.name_answerer', { count: rows.length })} onClose={onClose}>
      <p className={styles.hint}>{say('register.name_why')}</p>
      <Form
        onSubmit={() => body && name({ bodyId: body.id, dueOn: dueOn || null })}
        obstacle={act.obstacle}
        buttons={
          <>
            {isNamed && (
              <Button busy={act.busy} onPress={() => name(null)}>
                {say('register.name_none')}
              </Button>
            )}
            <ReasonedButton kind="primary" type="submit" busy={act.busy} obstacle={obstacle}>
              {say('register.assign_save')}
            </ReasonedButton>
          </>
        }
      >
        {body ? (
          <Picked label={say('register.body')} onChange={() => setBody(undefined)}>
            {body.name}
          </Picked>
        ) : (
          <PickList
            label={say('register.body_find')}
            search={typed}
            onSearch={setTyped}
            found={found}
            onPick={({ id, title }) => setBody({ id, name: title })}
          />
        )}
        <DateField label={say('register.assign_due')} value={dueOn} onChange={setDueOn} />
      </Form>
    </Dialog>
  )
}
