import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { DropZone } from '../../../../ui/controls/drop-zone.tsx'
import { FilesButton } from '../../../../ui/controls/file-button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { PickList } from '../../../../ui/controls/pick-list.tsx'
import { ImportIcon } from '../../../../ui/icons.ts'
import { useSettled } from '../../../../ui/settled.ts'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { listPapers, readPaper } from '../../../papers/contract.ts'
import { SentFile } from '../../../papers/web/shelf/sent-file.tsx'
import type { RoundView } from '../../contract.ts'
import { useArrivals } from '../shown/use-arrivals.ts'
import { Forms } from './forms.tsx'
import { RecordFor } from './record-for.tsx'
import styles from './sources.module.css'
import { TakenBefore } from './taken-before.tsx'

interface Props {
  round: RoundView
  onPaper: (paperId: string, number?: number) => void
  onSheet: (file: File) => void
}

/** How comments come in that were not written here: a letter, a marked-up file, a filled-in form, or spoken words. */
export function ChooseSource({ round, onPaper, onSheet }: Props) {
  const say = useWords()
  const arrivals = useArrivals()
  const take = (files: readonly File[]) => {
    const [first] = files
    if (first && files.length === 1 && isSheet(first)) onSheet(first)
    else arrivals.bring(files)
  }
  return (
    <>
      <DropZone label={say('sources.drop')} onFiles={take} />
      <Section title={say('sources.bring')}>
        <p className={theme.soft}>{say('sources.bring_why')}</p>
        <div className={styles.acts}>
          <FilesButton kind="primary" icon={<ImportIcon size={18} aria-hidden />} onChoose={take}>
            {say('sources.choose')}
          </FilesButton>
        </div>
        {arrivals.sent.length > 0 && (
          <ul className={styles.plain} aria-label={say('sources.arrived')}>
            {arrivals.sent.map(sent => {
              const paperId = sent.fate?.paperId
              return (
                <div key={sent.key} role="presentation" className={styles.arrived}>
                  <SentFile sent={sent} />
                  {paperId && (
                    <Button
                      aria-label={say('sources.open_of', { name: sent.file.name })}
                      onPress={() => onPaper(paperId)}
                    >
                      {say('sources.open')}
                    </Button>
                  )}
                </div>
              )
            })}
          </ul>
        )}
        <OnShelf onPaper={onPaper} />
        <MarkedVersions round={round} onPaper={onPaper} />
      </Section>
      <TakenBefore round={round} onPaper={onPaper} />
      <Section title={say('forms.title')}>
        <p className={theme.soft}>{say('forms.why')}</p>
        <Forms round={round} />
      </Section>
      <RecordFor round={round} />
    </>
  )
}

function isSheet({ name }: File): boolean {
  return /\.(?:xlsx|csv|tsv)$/i.test(name)
}

function OnShelf({ onPaper }: Pick<Props, 'onPaper'>) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const shelf = useAnswer(listPapers, { search, take: 10 }, search !== '')
  const found = shelf.data?.items.map(({ id, title, head }) => ({ id, title, below: head.symbol ?? undefined }))
  return (
    <PickList
      label={say('sources.shelf')}
      search={typed}
      onSearch={setTyped}
      found={search === '' ? undefined : found}
      onPick={({ id }) => onPaper(id)}
    />
  )
}

/** Versions of the text itself that came with tracked changes or balloons. */
function MarkedVersions({ round, onPaper }: Pick<Props, 'round' | 'onPaper'>) {
  const say = useWords()
  const versions = useAnswer(readPaper, { id: round.paper.id }).data?.versions ?? []
  const marked = versions.filter(({ proposalCount, balloonCount }) => proposalCount + balloonCount > 0)
  if (marked.length === 0) return null
  return (
    <div className={styles.acts}>
      {marked.map(({ number, proposalCount, balloonCount }) => (
        <Button key={number} onPress={() => onPaper(round.paper.id, number)}>
          {say('sources.marked', { number, count: proposalCount + balloonCount })}
        </Button>
      ))}
    </div>
  )
}
