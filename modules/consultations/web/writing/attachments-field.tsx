import { useEffect, useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { FilesButton } from '../../../../ui/controls/file-button.tsx'
import { PickList } from '../../../../ui/controls/pick-list.tsx'
import { ImportIcon } from '../../../../ui/icons.ts'
import { useSettled } from '../../../../ui/settled.ts'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { listPapers } from '../../../papers/contract.ts'
import { SentFile } from '../../../papers/web/shelf/sent-file.tsx'
import { useArrivals } from '../shown/use-arrivals.ts'
import type { Content } from './content.ts'
import styles from './writing.module.css'

interface Props {
  attachments: Content['attachments']
  onChange: (attachments: Content['attachments']) => void
}

/** What goes with a comment: files from this device, or papers of the shelf. */
export function AttachmentsField({ attachments, onChange }: Props) {
  const say = useWords()
  const arrivals = useArrivals()
  const known = new Set(attachments.map(({ id }) => id))
  const arrived = arrivals.sent.flatMap(({ key, file, fate }) =>
    fate?.paperId ? [{ key, id: fate.paperId, title: file.name }] : [],
  )
  const fresh = arrived.filter(({ id, key }) => !known.has(id) && !arrivals.settled.has(key))
  useEffect(() => {
    if (fresh.length === 0) return
    arrivals.settle(fresh.map(({ key }) => key))
    onChange([...attachments, ...fresh.map(({ id, title }) => ({ id, title }))])
  })
  const underWay = arrivals.sent.filter(({ state }) => state !== 'arrived')
  return (
    <fieldset className={styles.attaching}>
      <legend>{say('writing.attached')}</legend>
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
      {underWay.length > 0 && (
        <ul className={styles.attachments} aria-label={say('writing.attaching')}>
          {underWay.map(sent => (
            <SentFile key={sent.key} sent={sent} />
          ))}
        </ul>
      )}
      <div>
        <FilesButton icon={<ImportIcon size={18} aria-hidden />} onChoose={arrivals.bring}>
          {say('writing.attach_files')}
        </FilesButton>
      </div>
      <p className={theme.soft}>{say('writing.attach_why')}</p>
      <FromShelf attachments={attachments} onChange={onChange} />
    </fieldset>
  )
}

function FromShelf({ attachments, onChange }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const shelf = useAnswer(listPapers, { search, take: 10 }, search !== '')
  const found = shelf.data?.items
    .filter(({ id }) => attachments.every(one => one.id !== id))
    .map(({ id, title, head }) => ({ id, title, below: head.symbol ?? undefined }))
  return (
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
  )
}
