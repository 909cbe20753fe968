import { Link } from '@tanstack/react-router'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeDeadline, listDueSoon, listMatters, readMatter } from '../../contract.ts'
import styles from './deadlines.module.css'
import { DueMark } from './due-mark.tsx'

type Due = AnswerOf<typeof listDueSoon>['items'][number]

/** What is due in the matters of this person, the earliest first, each met with one press; nothing when there is none. */
export function MyDeadlines() {
  const say = useWords()
  const due = useAnswer(listDueSoon, {}).data?.items ?? []
  if (due.length === 0) return null
  return (
    <Section title={say('deadlines.mine')}>
      <ul className={styles.list} aria-label={say('deadlines.mine')}>
        {due.map(one => (
          <li key={one.id} className={styles.deadline}>
            <Mine due={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Mine({ due: { id, words, dueOn, version, matter } }: { due: Due }) {
  const say = useWords()
  const act = useAct(changeDeadline, { refreshes: [listDueSoon, listMatters, readMatter] })
  return (
    <>
      <div className={styles.words}>
        <p>
          <strong>{say.day(dueOn)}</strong> {words} <DueMark dueOn={dueOn} isMet={false} />
        </p>
        <Link to="/matters/$id" params={{ id: matter.id }} className={styles.matter}>
          {matter.title}
        </Link>
      </div>
      <div className={styles.ways}>
        <Button busy={act.busy} onPress={() => void act.go({ id: matter.id, deadlineId: id, met: true }, version)}>
          {say('deadlines.mark_met')}
        </Button>
        {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
      </div>
    </>
  )
}
