import { Link } from '@tanstack/react-router'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button, DownloadButton } from '../../../../ui/controls/button.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { DownloadIcon, PrintIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { readPaper } from '../../../papers/contract.ts'
import { printTrace } from '../../contract.ts'
import { PassageTraced } from './passage-traced.tsx'
import { SentenceForm } from './sentence-form.tsx'
import { type Passage, passagesOf, type SoughtSentence } from './sought-sentence.ts'
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
        {id !== undefined && passages.length > 1 && (
          <DownloadButton
            icon={<DownloadIcon size={18} aria-hidden />}
            href={addressOf(printTrace, {
              id,
              ...(version !== undefined && { number: version }),
              ...printed(passages),
            })}
          >
            {say('tracing.pdf_all', { count: passages.length })}
          </DownloadButton>
        )}
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

/** All passages at once, as the server is asked for them. */
function printed(passages: readonly Passage[]) {
  return {
    words: passages.map(({ words }) => words).join('\n'),
    at: passages.flatMap(({ provisionId }) => provisionId ?? []).join(','),
  }
}
