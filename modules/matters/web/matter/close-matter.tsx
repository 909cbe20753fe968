import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { PassingFields } from '../../../drafts/web/passing-fields.tsx'
import { usePassing } from '../../../drafts/web/use-passing.ts'
import { closeMatter, type Lack, listMatters, type MatterView, readMatter } from '../../contract.ts'
import { Missing } from './missing.tsx'

/** Closes a matter: first what is missing, with links to it; what may be passed is passed only on an order with a reason. */
export function CloseMatter({ matter, onClose }: { matter: MatterView; onClose: () => void }) {
  const say = useWords()
  const passing = usePassing()
  const act = useAct(closeMatter, {
    refreshes: [readMatter, listMatters],
    done: () => {
      toast(say('matter.close_done'))
      onClose()
    },
  })
  const refused = (act.obstacle?.current as { lacks?: Lack[] } | undefined)?.lacks
  const lacks = refused ?? matter.lacks
  const isBlocked = lacks.some(({ blocks }) => blocks)
  const buttons = (
    <>
      <Button onPress={onClose}>{say('dialog.cancel')}</Button>
      <ReasonedButton
        kind="primary"
        type="submit"
        busy={act.busy}
        obstacle={obstacleHere({ isBlocked, needsOrder: lacks.length > 0 && !passing.isOrdered })}
      >
        {say('matter.close')}
      </ReasonedButton>
    </>
  )
  return (
    <Dialog title={say('matter.close_title')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id: matter.id, passes: passing.passesOf(lacks) }, matter.version)}
        obstacle={act.obstacle}
        buttons={buttons}
      >
        {lacks.length === 0 ? (
          <Notice standing="settled">
            <p>{say('matter.nothing_missing')}</p>
          </Notice>
        ) : (
          <>
            <h3>{say('matter.missing')}</h3>
            <Missing matter={matter} lacks={lacks} onGo={onClose} />
            {!isBlocked && <PassingFields label={say('matter.close_pass')} passing={passing} />}
          </>
        )}
      </Form>
    </Dialog>
  )
}

function obstacleHere({ isBlocked, needsOrder }: { isBlocked: boolean; needsOrder: boolean }) {
  if (isBlocked) return { code: 'matter.blocked', status: 409 }
  return needsOrder ? { code: 'matter.order_needed', status: 409 } : undefined
}
