import { useState } from 'react'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button, DownloadButton } from '../../../../ui/controls/button.tsx'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { DownloadIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { printTrace, proveTrace, trace, type Traced } from '../../contract.ts'
import { linesOf, type Passage } from './sought-sentence.ts'
import styles from './trace.module.css'
import { TracedStep } from './traced-step.tsx'

interface Props {
  paperId: string
  version: number | undefined
  passage: Passage
}

/** One passage with its history. What stands nowhere as a whole is looked for line by line. */
export function PassageTraced({ paperId, version, passage }: Props) {
  const say = useWords()
  const [provisionId, choose] = useState(passage.provisionId)
  const { words } = passage
  const asked = {
    id: paperId,
    words,
    ...(version !== undefined && { number: version }),
    ...(provisionId !== undefined && { provisionId }),
  }
  const answer = useAnswer(trace, asked)
  const proofAt = (position: number) => addressOf(proveTrace, { ...asked, position: String(position) })
  const lines = linesOf(words)
  if (answer.data?.found === 'nowhere' && lines.length > 1)
    return lines.map((line, place) => (
      <PassageTraced key={`${place} ${line}`} paperId={paperId} version={version} passage={{ words: line }} />
    ))
  return (
    <section className={styles.passage} aria-label={words.slice(0, 80)}>
      <div className={styles.asked}>
        <blockquote className={styles.sentence}>{words}</blockquote>
        <div data-print="no">
          <DownloadButton icon={<DownloadIcon size={18} aria-hidden />} href={addressOf(printTrace, asked)}>
            {say('tracing.pdf')}
          </DownloadButton>
        </div>
      </div>
      <Answered query={answer} lines={6}>
        {traced => <Found traced={traced} proofAt={proofAt} onChoose={choose} />}
      </Answered>
    </section>
  )
}

interface FoundProps {
  traced: Traced
  proofAt: (position: number) => string
  onChoose: (provisionId: string) => void
}

function Found({ traced, proofAt, onChoose }: FoundProps) {
  const say = useWords()
  const { found, places, steps, paper } = traced
  return (
    <>
      <p className={styles.verdict}>
        <Verdict traced={traced} />
        <span>{say(`trace.${found}`, { number: places[0]?.number ?? 0 })}</span>
      </p>
      {(found === 'several' || found === 'like') && (
        <ul className={styles.places}>
          {places.map(({ provisionId, words }) => (
            <li key={provisionId}>
              <blockquote className={styles.sentence}>{words}</blockquote>
              {found === 'several' && (
                <Button data-print="no" onPress={() => onChoose(provisionId)}>
                  {say('tracing.choose_place')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {steps.length > 0 && (
        <ol className={styles.steps} aria-label={say('tracing.history')}>
          {steps.map(step => (
            <TracedStep
              key={step.number}
              step={step}
              paperId={paper.id}
              proofAt={traced.mayProve ? proofAt : undefined}
            />
          ))}
        </ol>
      )}
    </>
  )
}

/** The answer in a word, before its reasons. */
function Verdict({ traced: { steps } }: { traced: Traced }) {
  const say = useWords()
  if (steps.length === 0) return null
  if (steps.some(({ asked }) => asked.length > 0)) return <Mark standing="settled">{say('tracing.asked_for')}</Mark>
  if (steps.some(({ own }) => own !== null)) return <Mark>{say('tracing.own_change')}</Mark>
  return <Mark standing="waiting">{say('tracing.nobody')}</Mark>
}
