import { type ReactNode, useState } from 'react'
import type { Heard } from '../asking/problem.ts'
import { Dialog, DialogButtons } from './dialog.tsx'
import { Form } from './form.tsx'
import { ReasonField } from './reason-field.tsx'

interface Props {
  title: string
  /** What is asked for. */
  label: string
  maxLength: number
  /** What the chief button says. */
  act: string
  busy: boolean
  obstacle: Heard | undefined
  onReason: (reason: string) => void
  onClose: () => void
  /** What will follow, or what it is about. */
  children?: ReactNode
}

/** Something that is done with a reason and with nothing else. */
export function ReasonDialog({ title, label, maxLength, act, busy, obstacle, onReason, onClose, children }: Props) {
  const [reason, setReason] = useState('')
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        onSubmit={() => onReason(reason.trim())}
        obstacle={obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={busy}>
            {act}
          </DialogButtons>
        }
      >
        {children}
        <ReasonField label={label} maxLength={maxLength} value={reason} onChange={setReason} />
      </Form>
    </Dialog>
  )
}
