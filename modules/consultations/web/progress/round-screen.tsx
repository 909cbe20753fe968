import { ButtonLink } from '../../../../ui/controls/button.tsx'
import { Facts, Section, Stack } from '../../../../ui/controls/layout.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { AskedTable } from './asked-table.tsx'
import { RoundHead } from './round-head.tsx'
import { SaidInRound } from './said-in-round.tsx'
import styles from './progress.module.css'

/** A round for whoever runs or releases it: who was asked, how far they are, and what they sent. */
export function RoundScreen({ round }: { round: RoundView }) {
  const say = useWords()
  const { counts, rows, ask } = round
  return (
    <>
      <RoundHead round={round} />
      <RoundNotices round={round} />
      <Facts
        facts={[
          { label: say('progress.asked'), value: counts.asked },
          { label: say('progress.agreed'), value: counts.agreed },
          { label: say('progress.sent'), value: counts.sent },
          { label: say('progress.waiting'), value: counts.waiting },
          { label: say('progress.late'), value: counts.late },
          { label: say('progress.rows'), value: round.within ? null : rows.all },
        ]}
      />
      {ask !== '' && <p className={styles.ask}>{ask}</p>}
      <Section title={say('progress.who')}>
        <AskedTable round={round} />
      </Section>
      <SaidInRound round={round} />
    </>
  )
}

function RoundNotices({ round: { id, mine, within, counts, closedAt } }: { round: RoundView }) {
  const say = useWords()
  return (
    <Stack>
      {within && (
        <Notice
          aside={
            <ButtonLink to="/rounds/$id/comments" params={{ id: within.roundId }}>
              {say('progress.to_list')}
            </ButtonLink>
          }
        >
          <p>{say('progress.within', { name: within.party.name })}</p>
        </Notice>
      )}
      {mine && closedAt === null && (mine.state === 'waiting' || mine.state === 'late') && (
        <Notice
          standing="waiting"
          aside={
            <ButtonLink to="/rounds/$id/comments" params={{ id }}>
              {say('asked.comment')}
            </ButtonLink>
          }
        >
          <p>{say('progress.my_part', { name: mine.party.name })}</p>
        </Notice>
      )}
      {counts.late > 0 && closedAt === null && (
        <Notice standing="waiting">
          <p>{say('progress.some_late', { count: counts.late })}</p>
        </Notice>
      )}
    </Stack>
  )
}
