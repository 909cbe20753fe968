import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { CardChoice } from '../../../../ui/controls/choices.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { AddIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { CameFields } from '../sources/came-fields.tsx'
import { ItemFields } from '../sources/item-fields.tsx'
import type { Came } from '../sources/items.ts'
import styles from './progress.module.css'
import { useRecording } from './use-recording.ts'

interface Props {
  round: RoundView
  asked: RoundView['asked'][number]
  /** How it came, unless another way is chosen. */
  first?: Came['kind']
  onClose: () => void
}

/** Writes down what reached us by letter, by telephone or from the floor; it keeps its source, and is marked as recorded. */
export function RecordAnswer({ round, asked, first = 'letter', onClose }: Props) {
  const say = useWords()
  const isAnswered = asked.answeredAt !== null
  const [how, setHow] = useState<'agreed' | 'sent'>(isAnswered || first === 'floor' ? 'sent' : 'agreed')
  const recording = useRecording({ round, asked, first, onDone: onClose })
  const nothing =
    how === 'sent' && !recording.saysSomething ? { code: 'consultation.nothing_to_send', status: 409 } : undefined
  const buttons = (
    <>
      <Button onPress={onClose}>{say('dialog.cancel')}</Button>
      <ReasonedButton kind="primary" type="submit" busy={recording.busy} obstacle={nothing}>
        {say('record.save')}
      </ReasonedButton>
    </>
  )
  return (
    <Dialog wide title={say('progress.record_for', { name: asked.party.name })} onClose={onClose}>
      <Form onSubmit={() => void recording.save(how)} obstacle={recording.obstacle} buttons={buttons}>
        <CameFields came={recording.came} onChange={recording.setCame} />
        {!isAnswered && (
          <CardChoice
            label={say('record.what')}
            sideBySide
            value={how}
            options={[
              { value: 'agreed', label: say('record.agreed') },
              { value: 'sent', label: say('record.sent') },
            ]}
            onChange={setHow}
          />
        )}
        {how === 'sent' && <Recorded round={round} recording={recording} />}
      </Form>
    </Dialog>
  )
}

interface RecordedProps {
  round: RoundView
  recording: ReturnType<typeof useRecording>
}

/** What was said, comment by comment. */
function Recorded({ round, recording: { items, change, add } }: RecordedProps) {
  const say = useWords()
  return (
    <>
      {items.map((item, place) => (
        <div key={item.id} className={styles.recorded}>
          <ItemFields round={round} item={item} label={say('record.words', { place: place + 1 })} onChange={change} />
        </div>
      ))}
      <Button icon={<AddIcon size={18} aria-hidden />} onPress={add}>
        {say('record.another')}
      </Button>
    </>
  )
}
