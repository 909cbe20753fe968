import { useState } from 'react'
import { LongField, Select } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Picked } from '../../../../ui/controls/pick-list.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PaperView } from '../../../papers/contract.ts'
import { PaperChoice } from '../../../papers/web/comparison/side-choice.tsx'
import type { SoughtSentence } from './sought-sentence.ts'
import styles from './trace.module.css'

interface Props {
  sought: SoughtSentence
  /** The paper that is chosen, once it is known. */
  paper: PaperView | undefined
  onSought: (sought: SoughtSentence) => void
}

/** Which paper, which of its versions, and the sentence. */
export function SentenceForm({ sought, paper, onSought }: Props) {
  const say = useWords()
  const [words, setWords] = useState(sought.words ?? '')
  const [version, setVersion] = useState(sought.version)
  const missing = sought.paper === undefined ? 'tracing.no_paper' : words.trim() === '' ? 'tracing.no_words' : undefined
  const choose = (id: string | undefined) =>
    onSought({ ...(id !== undefined && { paper: id }), ...(words && { words }) })
  const go = () => {
    if (missing !== undefined || sought.paper === undefined) return
    onSought({ paper: sought.paper, words, ...(version !== undefined && { version }) })
  }
  const numbers = paper?.versions.flatMap(one => (one.hasText ? one.number : [])) ?? []
  return (
    <div className={styles.form} data-print="no">
      <p className={theme.soft}>{say('tracing.why')}</p>
      {sought.paper === undefined ? (
        <PaperChoice onPick={({ id }) => choose(id)} />
      ) : (
        <Picked label={say('tracing.paper')} onChange={() => choose(undefined)}>
          {paper?.title ?? '…'}
        </Picked>
      )}
      <Form
        onSubmit={go}
        buttons={
          <ReasonedButton
            kind="primary"
            type="submit"
            obstacle={missing === undefined ? undefined : { code: missing, status: 422 }}
          >
            {say('tracing.go')}
          </ReasonedButton>
        }
      >
        {numbers.length > 1 && (
          <Select
            label={say('tracing.version')}
            value={`${version ?? ''}`}
            options={[
              { value: '', label: say('tracing.newest') },
              ...numbers.map(number => ({ value: `${number}`, label: say('tracing.number', { number }) })),
            ]}
            onChange={value => setVersion(value === '' ? undefined : Number(value))}
          />
        )}
        <LongField
          name="words"
          label={say('tracing.words')}
          hint={say('tracing.words_hint')}
          rows={3}
          maxLength={2_000}
          value={words}
          onChange={setWords}
        />
      </Form>
    </div>
  )
}
