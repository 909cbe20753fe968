import { useAct } from '../../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Facts } from '../../../../ui/controls/layout.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { Waiting } from '../../../../ui/controls/progress.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMyComments, releaseAnswers, type RoundView } from '../../contract.ts'
import { useEveryRow } from './every-row.ts'
import styles from './register.module.css'
import { changed, seen } from './use-answering.ts'

/** Before the answers are let out: how many there are, who is told, and what stays open. */
export function Release({ round, onClose }: { round: RoundView; onClose: () => void }) {
  const say = useWords()
  const { rows, isWhole } = useEveryRow(round.id, { state: 'proposed' })
  const act = useAct(releaseAnswers, {
    refreshes: [...changed, listMyComments],
    done: ({ released, told }) => {
      toast(say('release.done', { count: released, told }))
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
            <Facts
              facts={[
                { label: say('register.to_release'), value: rows.length },
                { label: say('register.to_tell'), value: names.size },
                { label: say('register.stay_open'), value: open },
              ]}
            />
            <p>{say('register.release_why')}</p>
            <p className={styles.hint}>{[...names].join('; ')}</p>
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
