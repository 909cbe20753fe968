import { type FormEvent, useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { type DeskSeat, jot, listJottings } from '../../contract.ts'
import styles from './desk.module.css'
import { SpeakerField } from './speaker-field.tsx'

interface Props {
  id: string
  lineId: string | null
  seats: readonly DeskSeat[]
}

/** Writes a line down; what was typed stays until it is kept, and the speaker stays for the next line. */
export function WriteJotting({ id, lineId, seats }: Props) {
  const say = useWords()
  const [speakerId, setSpeakerId] = useState('')
  const [words, setWords] = useState('')
  const act = useAct(jot, { refreshes: [listJottings], done: () => setWords('') })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() !== '') void act.go({ id, lineId, speakerId: speakerId === '' ? null : speakerId, words })
  }
  return (
    <form className={styles.write} onSubmit={send}>
      <SpeakerField seats={seats} value={speakerId} onChange={setSpeakerId} />
      <LongField label={say('jotting.words')} rows={3} value={words} maxLength={20_000} onChange={setWords} />
      <Button type="submit" busy={act.busy}>
        {say('jotting.add')}
      </Button>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </form>
  )
}
