import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { nameAnswerer, type RegisterRow } from '../../contract.ts'
import { type Answerer, AnswererFields } from './answerer-fields.tsx'
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
  const [answerer, setAnswerer] = useState<Answerer>({ dueOn: '' })
  const { body, dueOn } = answerer
  const act = useAct(nameAnswerer, { refreshes: changed, done: onNamed })
  const rowIds = rows.map(({ id }) => id)
  const name = (named: { bodyId: string; dueOn: string | null } | null) => void act.go({ id: roundId, rowIds, named })
  const isNamed = rows.some(({ assigned }) => assigned?.byName)
  const obstacle = body ? undefined : { code: 'register.no_answerer', status: 422 }
  return (
    <Dialog title={say('register.name_answerer', { count: rows.length })} onClose={onClose}>
      <p className={theme.soft}>{say('register.name_why')}</p>
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
        <AnswererFields value={answerer} onChange={setAnswerer} />
      </Form>
    </Dialog>
  )
}
