import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { useRemembered } from '../../../../ui/remembered.ts'
import { type Say, useWords } from '../../../../ui/words/words.tsx'
import { placeName } from '../../../papers/web/comments/place-name.ts'
import { useFirstField } from '../../../papers/web/comments/use-first-field.ts'
import { listMyComments, makeComments } from '../../contract.ts'
import { type Content, empty, proposalOf, quotedIn, saysSomething } from './content.ts'
import { ContentFields } from './content-fields.tsx'
import type { Beginning } from './use-writing.ts'
import { useWarning } from '../../../../ui/unsaved.ts'
import styles from './writing.module.css'

interface Props {
  roundId: string
  askedId: string
  beginning: Beginning
  onClose: () => void
}

const nothing = { code: 'writing.nothing_said', status: 422 }

/** Writes a comment into the list. What was typed about a place stays with the place until it is in the list. */
export function NewComment({ roundId, askedId, beginning, onClose }: Props) {
  const say = useWords()
  const form = useFirstField<HTMLElement>()
  const { spot, gathers } = beginning
  const quoted = quotedIn(spot)
  const first = { ...empty, words: beginning.words }
  const [content, setContent] = useRemembered<Content>(
    `comment ${askedId} ${JSON.stringify([spot, gathers])}`,
    () => first,
  )
  const act = useAct(makeComments, { refreshes: [listMyComments] })
  const isWritten = saysSomething(content, quoted)
  useWarning(isWritten)
  const add = async () => {
    const { words, kind, confidential, attachments } = content
    const item = {
      spot,
      kind,
      confidential,
      gathers,
      words: words.trim() === '' ? say('writing.as_proposed') : words,
      proposed: proposalOf(content, quoted),
      attachments: attachments.map(({ id }) => id),
    }
    if (!(await act.go({ id: roundId, askedId, items: [item] }))) return
    setContent(first)
    onClose()
  }
  const title = titleOf(say, beginning)
  return (
    <section ref={form} className={styles.form} aria-label={title}>
      <h3>{title}</h3>
      <Form
        onSubmit={() => void add()}
        obstacle={act.obstacle}
        buttons={
          <>
            <Button onPress={onClose}>{say('dialog.cancel')}</Button>
            <ReasonedButton kind="primary" type="submit" busy={act.busy} obstacle={isWritten ? undefined : nothing}>
              {say('writing.add')}
            </ReasonedButton>
          </>
        }
      >
        <ContentFields content={content} quoted={quoted} onChange={setContent} />
      </Form>
    </section>
  )
}

function titleOf(say: Say, { spot, gathers }: Beginning): string {
  if (gathers.length > 0) return say('writing.new_gathered')
  return spot ? say('writing.new', { place: placeName(say, spot) }) : say('writing.new_general')
}
