import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { LongField, Select } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { PickList } from '../../../../ui/controls/pick-list.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { type ChangeRow, listRegister, listRounds } from '../../contract.ts'
import { Panel } from '../shown/list-and-panel.tsx'
import styles from './changes.module.css'
import { proposalsOf } from './shown-changes.ts'
import type { Binding } from './use-binding.ts'

interface Props {
  paperId: string
  between: { from: number; to: number }
  changes: readonly ChangeRow[]
  binding: Binding
  onDone: () => void
}

/** One cause for everything that is chosen: a comment, or the drafter's own reason. */
export function ChosenPanel({ paperId, between, changes, binding, onDone }: Props) {
  const say = useWords()
  const [reason, setReason] = useState('')
  const count = changes.length
  const proposals = proposalsOf(changes)
  const settle = async (act: Promise<boolean>) => {
    if (await act) onDone()
  }
  const obstacle = reason.trim() === '' ? { code: 'changes.no_reason', status: 422 } : undefined
  return (
    <Panel
      label={say('changes.panel')}
      title={say('changes.chosen', { count })}
      close={say('changes.close_panel')}
      onClose={onDone}
    >
      {proposals.length > 0 && (
        <div className={styles.acts}>
          <Button busy={binding.busy} onPress={() => void settle(binding.confirm(proposals))}>
            {say('changes.confirm_chosen', { count: proposals.length })}
          </Button>
          <Button kind="quiet" busy={binding.busy} onPress={() => void settle(binding.remove(proposals))}>
            {say('changes.refuse_chosen', { count: proposals.length })}
          </Button>
        </div>
      )}
      <RowChoice
        paperId={paperId}
        before={between.to}
        onPick={rowId => void settle(binding.bind(between, changes, { rowIds: [rowId] }))}
      />
      <Form
        onSubmit={() => void settle(binding.bind(between, changes, { ownReason: reason.trim() }))}
        obstacle={binding.obstacle}
        buttons={
          <ReasonedButton kind="primary" type="submit" busy={binding.busy} obstacle={obstacle}>
            {say('changes.mark_own', { count })}
          </ReasonedButton>
        }
      >
        <LongField
          name="ownReason"
          label={say('changes.reason')}
          rows={2}
          maxLength={1_000}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Panel>
  )
}

const longest = 90

/** A row of the registers about earlier versions, found by its words. */
function RowChoice({ paperId, before, onPick }: { paperId: string; before: number; onPick: (rowId: string) => void }) {
  const say = useWords()
  const rounds = (useAnswer(listRounds, { paperId }).data?.items ?? []).filter(({ number }) => number < before)
  const [chosen, choose] = useState<string>()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const id = chosen ?? rounds.at(-1)?.id ?? ''
  const found = useAnswer(listRegister, { id, take: 8, ...(search !== '' && { search }) }, id !== '' && search !== '')
  if (rounds.length === 0) return null
  return (
    <>
      {rounds.length > 1 && (
        <Select
          label={say('changes.round')}
          value={id}
          options={rounds.map(round => ({ value: round.id, label: round.title }))}
          onChange={choose}
        />
      )}
      <PickList
        label={say('changes.find_row')}
        search={typed}
        onSearch={setTyped}
        found={
          search === ''
            ? undefined
            : found.data?.items.map(row => ({ id: row.id, title: `${row.number}. ${row.words.slice(0, longest)}` }))
        }
        onPick={row => onPick(row.id)}
      />
    </>
  )
}
