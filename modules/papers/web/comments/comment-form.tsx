import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listComments, makeComment } from '../../contract.ts'
import type { PaperVersion } from '../pages/use-layers.ts'
import styles from './comments.module.css'
import { placeName } from './place-name.ts'
import type { Spot } from './spot.ts'
import { useFirstField } from './use-first-field.ts'

interface Props {
  paper: PaperVersion
  spot: Spot
  onClose: () => void
}

/** Says something about one place. */
export function CommentForm({ paper, spot, onClose }: Props) {
  const say = useWords()
  const form = useFirstField<HTMLElement>()
  const [words, setWords] = useState('')
  const act = useAct(makeComment, { refreshes: [listComments], done: onClose })
  const title = say('comments.new', { place: placeName(say, spot) })
  return (
    <section ref={form} className={styles.form} aria-label={title}>
      <h3>{title}</h3>
      <Form
        onSubmit={() => void act.go({ ...paper, spot, words })}
        obstacle={act.obstacle}
        buttons={
          <>
            <Button onPress={onClose}>{say('dialog.cancel')}</Button>
            <Button kind="primary" type="submit" busy={act.busy}>
              {say('comments.send')}
            </Button>
          </>
        }
      >
        <LongField
          name="words"
          label={say('comments.words')}
          hint={say('comments.who_sees')}
          value={words}
          onChange={setWords}
        />
      </Form>
    </section>
  )
}
