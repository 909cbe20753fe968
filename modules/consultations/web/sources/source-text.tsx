import { useState } from 'react'
import { type Place, wordsOf } from '../../../../packages/text/model.ts'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { roles } from '../../../../ui/controls/roles.ts'
import { AddIcon } from '../../../../ui/icons.ts'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { type PaperView, readText } from '../../../papers/contract.ts'
import { Pages } from '../../../papers/web/pages/pages.tsx'
import { type ShownText, TextDocument } from '../../../papers/web/text/text-document.tsx'
import { OnSelection } from '../shown/on-selection.tsx'
import styles from './sources.module.css'

interface Props {
  paper: PaperView
  number: number
  /** Begins a comment with words of the source. */
  onWords: (words: string) => void
}

/** A source as it came: as a text whose words can be selected, otherwise its pages. */
export function SourceText({ paper, number, onWords }: Props) {
  const say = useWords()
  const version = paper.versions.find(one => one.number === number) ?? paper.latest
  const text = useAnswer(readText, { id: paper.id, number }, version.hasText)
  if (!version.hasText) {
    return (
      <div className={styles.pages}>
        <Pages paperId={paper.id} version={version} zoom="width" turn={0} wanted={undefined} onRead={() => {}} />
      </div>
    )
  }
  return (
    <section className={styles.text} {...roles.scrolling} aria-label={say('desk.text')}>
      <h2>{paper.title}</h2>
      <p className={theme.soft}>{say('desk.text_hint')}</p>
      <Answered query={text} lines={12}>
        {({ document }) => <Selectable paper={{ id: paper.id, number }} document={document} onWords={onWords} />}
      </Answered>
    </section>
  )
}

interface SelectableProps extends Pick<Props, 'onWords'> {
  paper: { id: string; number: number }
  document: ShownText
}

function Selectable({ paper, document, onWords }: SelectableProps) {
  const say = useWords()
  const [selected, select] = useState<Place>()
  const take = ({ provisionId, selection }: Place) => {
    const provision = document.provisions.find(({ id }) => id === provisionId)
    if (provision && selection) onWords(wordsOf(provision).slice(selection.start, selection.end).trim())
    select(undefined)
    getSelection()?.removeAllRanges()
  }
  return (
    <>
      <TextDocument paper={paper} document={document} onSelect={select} />
      {selected && (
        <OnSelection icon={<AddIcon size={18} aria-hidden />} onPress={() => take(selected)}>
          {say('desk.from_selection')}
        </OnSelection>
      )}
    </>
  )
}
