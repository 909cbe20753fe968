import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { useFirstField } from '../comments/use-first-field.ts'
import styles from './reading.module.css'

interface Props {
  /** What the note is about. */
  title: string
  busy: boolean
  onSave: (words: string) => void
  onClose: () => void
}

/** Writes a private note. */
export function NoteForm({ title, busy, onSave, onClose }: Props) {
  const say = useWords()
  const form = useFirstField<HTMLElement>()
  const [words, setWords] = useState('')
  return (
    <section ref={form} className={styles.form} aria-label={title}>
      <h3>{title}</h3>
      <Form
        onSubmit={() => words.trim() !== '' && onSave(words)}
        buttons={
          <>
            <Button onPress={onClose}>{say('dialog.cancel')}</Button>
            <Button kind="primary" type="submit" busy={busy}>
              {say('notes.save')}
            </Button>
          </>
        }
      >
        <LongField label={say('notes.words')} hint={say('notes.private')} value={words} onChange={setWords} />
      </Form>
    </section>
  )
}
