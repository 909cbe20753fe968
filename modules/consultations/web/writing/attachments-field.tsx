import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { PickList } from '../../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { listPapers } from '../../../papers/contract.ts'
import type { Content } from './content.ts'
import styles from './writing.module.css'

interface Props {
  attachments: Content['attachments']
  onChange: (attachments: Content['attachments']) => void
}

/** Papers of the shelf that go with a comment. */
export function AttachmentsField({ attachments, onChange }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const shelf = useAnswer(listPapers, { search, take: 10 }, search !== '')
  const found = shelf.data?.items
    .filter(({ id }) => attachments.every(one => one.id !== id))
    .map(({ id, title, head }) => ({ id, title, below: head.symbol ?? undefined }))
  return (
    <>
      {attachments.length > 0 && (
        <ul className={styles.attachments} aria-label={say('writing.attached')}>
          {attachments.map(({ id, title }) => (
            <li key={id}>
              <span>{title}</span>
              <Button kind="quiet" onPress={() => onChange(attachments.filter(one => one.id !== id))}>
                {say('writing.detach', { title })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PickList
        label={say('writing.attach')}
        search={typed}
        onSearch={setTyped}
        found={search === '' ? undefined : found}
        onPick={({ id, title }) => {
          onChange([...attachments, { id, title }])
          setTyped('')
        }}
      />
    </>
  )
}
