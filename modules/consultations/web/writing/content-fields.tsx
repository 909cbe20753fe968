import { Button } from '../../../../ui/controls/button.tsx'
import { LongField, Select } from '../../../../ui/controls/field.tsx'
import { EditIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { Check } from '../../../../ui/controls/check.tsx'
import { AttachmentsField } from './attachments-field.tsx'
import type { Content } from './content.ts'
import styles from './writing.module.css'

interface Props {
  content: Content
  /** The words of the draft that a proposed wording begins with. */
  quoted: string
  onChange: (content: Content) => void
}

const kinds: readonly Content['kind'][] = ['substance', 'wording', 'form', 'question']

/** What a comment says: words first, everything else only for whoever wants it. */
export function ContentFields({ content, quoted, onChange }: Props) {
  const say = useWords()
  const set = (change: Partial<Content>) => onChange({ ...content, ...change })
  return (
    <>
      <LongField
        name="words"
        label={say('writing.words')}
        hint={content.proposed === undefined ? undefined : say('writing.words_hint')}
        value={content.words}
        onChange={words => set({ words })}
      />
      {content.proposed === undefined ? (
        <div>
          <Button icon={<EditIcon size={18} aria-hidden />} onPress={() => set({ proposed: quoted })}>
            {say('writing.propose')}
          </Button>
        </div>
      ) : (
        <LongField
          name="proposed"
          label={say('writing.proposed')}
          hint={quoted === '' ? undefined : say('writing.proposed_hint')}
          value={content.proposed}
          onChange={proposed => set({ proposed })}
        />
      )}
      <details className={styles.more}>
        <summary>{say('writing.more')}</summary>
        <Select
          label={say('writing.kind')}
          value={content.kind}
          options={kinds.map(value => ({ value, label: say(`said.kind_${value}`) }))}
          onChange={value => set({ kind: kinds.find(kind => kind === value) ?? content.kind })}
        />
        <Check
          label={say('writing.confidential')}
          checked={content.confidential}
          onChange={confidential => set({ confidential })}
        />
        <AttachmentsField attachments={content.attachments} onChange={attachments => set({ attachments })} />
      </details>
    </>
  )
}
