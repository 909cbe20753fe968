import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { PrintIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { readPaper } from '../../../papers/contract.ts'
import { PassageTraced } from './passage-traced.tsx'
import { SentenceForm } from './sentence-form.tsx'
import { passagesOf, type SoughtSentence } from './sought-sentence.ts'
import styles from './trace.module.css'

interface Props {
  sought: SoughtSentence
  onSought: (sought: SoughtSentence) => void
}

/** Where a sentence came from: a page to read and to print. */
export function TraceScreen({ sought, onSought }: Props) {
  const say = useWords()
  const { paper: id, version } = sought
  const paper = useAnswer(readPaper, { id: id ?? '' }, id !== undefined)
  const passages = id === undefined ? [] : passagesOf(sought)
  const asked = JSON.stringify(sought)
  return (
    <>
      <PageHeader
        title={say('tracing.title')}
        above={
          paper.data && (
            <Link to="/papers/$id" params={{ id: paper.data.id }} search={{}}>
              {paper.data.title}
            </Link>
          )
        }
      >
        {passages.length > 0 && (
          <Button icon={<PrintIcon size={18} aria-hidden />} onPress={() => print()}>
            {say('tracing.print')}
          </Button>
        )}
      </PageHeader>
      <div className={styles.page} data-asked={passages.length > 0}>
        {id !== undefined && passages.length > 0 && (
          <div className={styles.passages}>
            {passages.map((passage, place) => (
              <PassageTraced key={`${place} ${asked}`} paperId={id} version={version} passage={passage} />
            ))}
          </div>
        )}
        <SentenceForm key={asked} sought={sought} paper={paper.data} onSought={onSought} />
      </div>
    </>
  )
}
