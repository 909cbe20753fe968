import { useWords } from '../../../../ui/words/words.tsx'
import { useProfile } from '../../../rulebook/web/use-profile.ts'
import type { Outcome } from '../../contract.ts'
import styles from './outcomes.module.css'

/** One wording of an outcome: what was decided, by whom and when it was recorded, and why where it puts another right. */
export function Decided({ wording }: { wording: Outcome['before'][number] }) {
  const say = useWords()
  const { decided, vote, at, by, because } = wording
  return (
    <>
      <p className={styles.kind}>{say(decided ? `outcomes.${decided.kind}` : 'outcomes.taken_back')}</p>
      {decided?.kind === 'agreedToIssue' && <IssuedAs code={decided.as} />}
      {decided?.kind === 'delegated' && (
        <p>
          {[
            say(decided.through ? 'outcomes.to_do_through' : 'outcomes.to_do', {
              to: decided.to.name,
              through: decided.through?.name ?? '',
              task: decided.task,
            }),
            ...(decided.by === null ? [] : [say('outcomes.due', { day: say.day(decided.by) })]),
          ].join('. ')}
        </p>
      )}
      {vote && <p className={styles.hint}>{say('outcomes.by_vote', { words: vote.words })}</p>}
      {because !== null && <p className={styles.hint}>{say('outcomes.because', { because })}</p>}
      <p className={styles.hint}>{say('outcomes.by_at', { by, moment: say.moment(at) })}</p>
    </>
  )
}

function IssuedAs({ code }: { code: string }) {
  const say = useWords()
  const rule = useProfile().papers.find(one => one.code === code)
  return <p>{rule?.says.words[say.language] ?? code}</p>
}
