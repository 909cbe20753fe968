import type { ReactNode } from 'react'
import { Check } from '../../../../ui/controls/check.tsx'
import { Select } from '../../../../ui/controls/field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { AttachmentsField } from './attachments-field.tsx'
import type { Content } from './content.ts'
import styles from './writing.module.css'

type More = Pick<Content, 'kind' | 'confidential' | 'attachments'>

interface Props {
  label: string
  more: More
  onChange: (change: Partial<More>) => void
  /** What else is asked here. */
  children?: ReactNode
}

const kinds: readonly More['kind'][] = ['substance', 'wording', 'form', 'question']

/** What few comments need, folded away: their kind, that they are confidential, and what goes with them. */
export function MoreFields({ label, more: { kind, confidential, attachments }, onChange, children }: Props) {
  const say = useWords()
  return (
    <details className={styles.more}>
      <summary>{label}</summary>
      <Select
        label={say('writing.kind')}
        value={kind}
        options={kinds.map(value => ({ value, label: say(`said.kind_${value}`) }))}
        onChange={value => onChange({ kind: kinds.find(one => one === value) ?? kind })}
      />
      {children}
      <Check
        label={say('writing.confidential')}
        checked={confidential}
        onChange={checked => onChange({ confidential: checked })}
      />
      <AttachmentsField attachments={attachments} onChange={changed => onChange({ attachments: changed })} />
    </details>
  )
}
