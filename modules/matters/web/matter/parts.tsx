import { Section } from '../../../../ui/controls/layout.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { type MatterView, part } from '../../contract.ts'
import styles from './matter.module.css'
import { Part } from './part.tsx'

interface Props {
  matter: MatterView
  mayChange: boolean
}

/** The papers of a matter by what they are in it. */
export function Parts({ matter, mayChange }: Props) {
  const say = useWords()
  const hidden = matter.parts.filter(({ paper }) => paper === null).length
  return (
    <div id="papers">
      <Section title={say('matter.papers')}>
        {matter.parts.length === 0 && <p className={styles.hint}>{say('matter.no_papers_yet')}</p>}
        {part.options.map(kind => {
          const papers = matter.parts.flatMap(one => (one.part === kind && one.paper ? [one.paper] : []))
          if (papers.length === 0) return null
          return (
            <section key={kind} className={styles.group} aria-label={say(`matter.part.${kind}`)}>
              <h3>{say(`matter.part.${kind}`)}</h3>
              <ul className={styles.list}>
                {papers.map(paper => (
                  <Part key={paper.id} matterId={matter.id} kind={kind} paper={paper} mayChange={mayChange} />
                ))}
              </ul>
            </section>
          )
        })}
        {hidden > 0 && <p className={styles.hint}>{say('matter.hidden', { count: hidden })}</p>}
      </Section>
    </div>
  )
}
