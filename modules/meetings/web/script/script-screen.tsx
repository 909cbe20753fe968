import { Link } from '@tanstack/react-router'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { DownloadButton } from '../../../../ui/controls/button.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { DownloadIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { downloadScript, type readScript } from '../../contract.ts'
import styles from './script.module.css'

type Script = AnswerOf<typeof readScript>
type Step = Script['parts'][number]['steps'][number]

/** Who says what, large enough to be read from a lectern; in the language of the organisation, whoever reads it. */
export function ScriptScreen({ id, script }: { id: string; script: Script }) {
  const say = useWords()
  const { title, when, language, parts } = script
  return (
    <>
      <PageHeader
        title={say('takeaways.script')}
        above={
          <Link to="/meetings/$id" params={{ id }}>
            {say('spoken.to_meeting')}
          </Link>
        }
        below={`${title} · ${when}`}
      >
        <DownloadButton href={addressOf(downloadScript, { id })} icon={<DownloadIcon size={18} aria-hidden />}>
          {say('spoken.print')}
        </DownloadButton>
      </PageHeader>
      <div className={styles.script}>
        {parts.map(({ at, part, number, title: line, steps }) => {
          const name = part === 'line' ? (line ?? '') : say(`spoken.${part}`)
          return (
            <section key={`${part} ${number} ${line}`} className={styles.part}>
              <div className={styles.head}>
                <h2>{number === null ? name : `${number}. ${name}`}</h2>
                <span className={styles.at}>{at}</span>
              </div>
              <div lang={language}>
                {steps.map((step, place) => (
                  <Said key={step.words} step={step} before={steps[place - 1]} />
                ))}
              </div>
            </section>
          )
        })}
      </div>
    </>
  )
}

/** Whoever goes on speaking is named once. */
function Said({ step, before }: { step: Step; before: Step | undefined }) {
  const say = useWords()
  const { by, name, words } = step
  return (
    <>
      {before?.by !== by && <p className={styles.speaker}>{[say(`spoken.${by}`), name].filter(Boolean).join(' · ')}</p>}
      <p className={styles.words}>{words}</p>
    </>
  )
}
