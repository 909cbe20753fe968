import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { Facts } from '../../../../ui/controls/layout.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { useOfficeName } from '../../../people/web/names.ts'
import type { proposeMeeting } from '../../contract.ts'
import { Quorum } from '../quorum.tsx'
import styles from './convening.module.css'

export type Proposal = AnswerOf<typeof proposeMeeting>

/** What the rules say of a meeting on this day: by when the invitations go out, who is called, and how many have to come. */
export function Proposed({ proposal, on }: { proposal: Proposal; on: string }) {
  const say = useWords()
  const officeName = useOfficeName()
  const { members, quorum, summonsBy } = proposal
  return (
    <section className={styles.proposed} aria-label={say('convening.rules')}>
      <Facts
        facts={[
          {
            label: say('convening.send_by'),
            value: summonsBy ? <SendBy summonsBy={summonsBy} /> : say('convening.send_by_nobody'),
          },
          { label: say('convening.quorum'), value: <Quorum quorum={quorum} /> },
        ]}
      />
      <details>
        <summary className={styles.summary}>{say('convening.members', { count: members.length })}</summary>
        <ol className={styles.members}>
          {members.map(({ person, office }) => (
            <li key={person.id}>
              {person.name} <span className={theme.soft}>{officeName(office, on)}</span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  )
}

/** A day counted in working days, with every day that was left out. */
function SendBy({ summonsBy }: { summonsBy: NonNullable<Proposal['summonsBy']> }) {
  const say = useWords()
  const { day, workingDays, leftOut, source } = summonsBy
  return (
    <>
      <p>
        <strong>{say.day(day)}</strong> ({say('convening.days_before', { count: workingDays })}).{' '}
        {say('meeting.by_source', { source })}
      </p>
      {leftOut.length > 0 && (
        <p className={theme.soft}>
          {say('convening.left_out', {
            days: leftOut.map(one => `${say.day(one.day)} (${one.words[say.language]})`).join(', '),
          })}
        </p>
      )}
    </>
  )
}
