import { Section } from '../../../../ui/controls/layout.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { Handle } from '../../../papers/web/packs/handle.tsx'
import { type MatterView, part, type PartKind, type PartPaper } from '../../contract.ts'
import styles from './matter.module.css'
import { Part } from './part.tsx'
import { usePartsOrder } from './use-parts-order.ts'

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
        {matter.parts.length === 0 && <p className={theme.soft}>{say('matter.no_papers_yet')}</p>}
        {part.options.map(kind => {
          const papers = matter.parts.flatMap(one => (one.part === kind && one.paper ? [one.paper] : []))
          if (papers.length === 0) return null
          return <Group key={kind} matterId={matter.id} kind={kind} papers={papers} mayChange={mayChange} />
        })}
        {hidden > 0 && <p className={theme.soft}>{say('matter.hidden', { count: hidden })}</p>}
      </Section>
    </div>
  )
}

interface GroupProps {
  matterId: string
  kind: PartKind
  papers: readonly PartPaper[]
  mayChange: boolean
}

/** Papers of one sort, which a hand or the arrow keys put in another order. */
function Group({ matterId, kind, papers, mayChange }: GroupProps) {
  const say = useWords()
  const { shown, put, obstacle } = usePartsOrder(matterId, papers)
  const mayMove = mayChange && papers.length > 1
  return (
    <section className={styles.group} aria-label={say(`matter.part.${kind}`)}>
      <h3>{say(`matter.part.${kind}`)}</h3>
      <ul className={styles.list}>
        {shown.map((paper, place) => (
          <Part
            key={paper.id}
            matterId={matterId}
            kind={kind}
            paper={paper}
            mayChange={mayChange}
            handle={mayMove && <Handle title={paper.title} place={place} onPut={to => put(place, to)} />}
          />
        ))}
      </ul>
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
    </section>
  )
}
