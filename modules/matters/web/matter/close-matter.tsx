import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Field, LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { Check } from '../../../../ui/controls/check.tsx'
import { closeMatter, type Lack, listMatters, type MatterView, readMatter } from '../../contract.ts'
import { Missing } from './missing.tsx'

/** Closes a matter: first what is missing, with links to it; what may be passed is passed only on an order with a reason. */
export function CloseMatter({ matter, onClose }: { matter: MatterView; onClose: () => void }) {
  const say = useWords()
  const [pass, setPass] = useState({ wanted: false, reason: '', orderedBy: '' })
  const act = useAct(closeMatter, {
    refreshes: [readMatter, listMatters],
    done: () => {
      toast(say('matter.close_done'))
      onClose()
    },
  })
  const refused = (act.obstacle?.current as { lacks?: Lack[] } | undefined)?.lacks
  const lacks = refused ?? matter.lacks
  const reason = pass.reason.trim()
  const orderedBy = pass.orderedBy.trim()
  const isOrdered = pass.wanted && reason !== '' && orderedBy !== ''
  const isBlocked = lacks.some(({ blocks }) => blocks)
  const codes = [...new Set(lacks.map(({ code }) => code))]
  const passes = isOrdered ? codes.map(code => ({ code, reason, orderedBy })) : []
  const buttons = (
    <>
      <Button onPress={onClose}>{say('dialog.cancel')}</Button>
      <ReasonedButton
        kind="primary"
        type="submit"
        busy={act.busy}
        obstacle={obstacleHere({ isBlocked, needsOrder: lacks.length > 0 && !isOrdered })}
      >
        {say('matter.close')}
      </ReasonedButton>
    </>
  )
  return (
    <Dialog title={say('matter.close_title')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id: matter.id, passes }, matter.version)}
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
            {!isBlocked && (
              <Check
                label={say('matter.close_pass')}
                checked={pass.wanted}
                onChange={wanted => setPass({ ...pass, wanted })}
              />
            )}
          </>
        )}
        {pass.wanted && !isBlocked && lacks.length > 0 && (
          <>
            <LongField
              label={say('matter.close_reason')}
              rows={2}
              maxLength={1_000}
              value={pass.reason}
              onChange={value => setPass({ ...pass, reason: value })}
            />
            <Field
              label={say('matter.close_ordered_by')}
              maxLength={200}
              value={pass.orderedBy}
              onChange={value => setPass({ ...pass, orderedBy: value })}
            />
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
