import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Facts } from '../../../../ui/controls/layout.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { Waiting } from '../../../../ui/controls/progress.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMyComments, releaseAnswers, type RoundView } from '../../contract.ts'
import { useEveryRow } from './every-row.ts'
import styles from './register.module.css'
import { changed, seen } from './use-answering.ts'
import type { Chosen } from './use-chosen.ts'

interface Props {
  round: RoundView
  /** The lines that are chosen where the register stands; without them everything proposed goes. */
  chosen?: Chosen
  onClose: () => void
}

/** Before the answers are let out: how many there are, who is told, and what stays open. What is chosen may go alone. */
export function Release({ round, chosen, onClose }: Props) {
  const say = useWords()
  const { rows: proposed, isWhole } = useEveryRow(round.id, { state: 'proposed' })
  const among = proposed.filter(({ id }) => chosen?.has(id))
  const hasChosen = chosen !== undefined && chosen.rows.length > 0
  const [all, setAll] = useState(!hasChosen)
  const rows = all ? proposed : among
  const act = useAct(releaseAnswers, {
    refreshes: [...changed, listMyComments],
    done: ({ released, told }) => {
      toast(say('release.done', { count: released, told }))
      chosen?.clear()
      onClose()
    },
  })
  const names = new Set(rows.flatMap(({ senders }) => senders.flatMap(({ party }) => party?.name ?? [])))
  const open = round.rows.all - round.rows.proposed - round.rows.released
  const buttons = (
    <DialogButtons onCancel={onClose} busy={act.busy || !isWhole}>
      {say('release.now', { count: rows.length })}
    </DialogButtons>
  )
  return (
    <Dialog title={say('register.release')} onClose={onClose}>
      <Form onSubmit={() => void act.go({ id: round.id, rows: seen(rows) })} obstacle={act.obstacle} buttons={buttons}>
        {isWhole ? (
          <>
            {hasChosen && <HowMany all={all} onAll={setAll} chosen={among.length} proposed={proposed.length} />}
            <Facts
              facts={[
                { label: say('register.to_release'), value: rows.length },
                { label: say('register.to_tell'), value: names.size },
                { label: say('register.stay_open'), value: open },
              ]}
            />
            <p>{say('register.release_why')}</p>
            <p className={theme.soft}>{[...names].join('; ')}</p>
          </>
        ) : (
          <Waiting lines={3} />
        )}
        {open > 0 && (
          <Notice standing="waiting">
            <p>{say('register.open_left', { count: open })}</p>
          </Notice>
        )}
      </Form>
    </Dialog>
  )
}

interface HowManyProps {
  all: boolean
  onAll: (all: boolean) => void
  chosen: number
  proposed: number
}

function HowMany({ all, onAll, chosen, proposed }: HowManyProps) {
  const say = useWords()
  return (
    <fieldset className={styles.kinds}>
      <legend>{say('register.release_which')}</legend>
      <label>
        <input type="radio" name="which" checked={!all} onChange={() => onAll(false)} />
        {say('register.release_chosen', { count: chosen })}
      </label>
      <label>
        <input type="radio" name="which" checked={all} onChange={() => onAll(true)} />
        {say('register.release_all', { count: proposed })}
      </label>
    </fieldset>
  )
}
