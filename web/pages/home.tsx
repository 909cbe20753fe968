import { listMyActions } from '../../modules/actions/contract.ts'
import { MyActions } from '../../modules/actions/web/my-actions.tsx'
import { listMyAnswers } from '../../modules/consultations/contract.ts'
import { AnswersToMe } from '../../modules/consultations/web/mine/answers-to-me.tsx'
import { AskedOfMe } from '../../modules/consultations/web/mine/asked-of-me.tsx'
import { SaidOnMine } from '../../modules/consultations/web/mine/said-on-mine.tsx'
import { listDueSoon } from '../../modules/matters/contract.ts'
import { MyDeadlines } from '../../modules/matters/web/deadlines/my-deadlines.tsx'
import { AssistedMeetings, MyMeetings, useMyMeetings } from '../../modules/meetings/web/mine/my-meetings.tsx'
import { listMyMinutes } from '../../modules/minutes/contract.ts'
import { MyMinutes } from '../../modules/minutes/web/my-minutes.tsx'
import { listMyVotes } from '../../modules/votes/contract.ts'
import { MyVotes } from '../../modules/votes/web/mine/my-votes.tsx'
import { mustHold } from '../../platform/work/roles.ts'
import { useAnswer } from '../../ui/asking/use-answer.ts'
import { ButtonLink } from '../../ui/controls/button.tsx'
import { EmptyState } from '../../ui/controls/empty-state.tsx'
import { Section } from '../../ui/controls/layout.tsx'
import { useAreaTitle } from '../../modules/rulebook/web/area-title.ts'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { BodiesIcon, ImportIcon, KeyIcon } from '../../ui/icons.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useWho } from '../../ui/who.tsx'
import styles from './home.module.css'

/** My work: what waits for this person. Where nothing does it says what will, and the office where to start. */
export function HomePage() {
  const say = useWords()
  const due = useAnswer(listDueSoon, {})
  const meetings = useMyMeetings()
  const votes = useAnswer(listMyVotes, {})
  const answers = useAnswer(listMyAnswers, {})
  const minutes = useAnswer(listMyMinutes, {})
  const actions = useAnswer(listMyActions, {})
  const keepsOffice = mustHold(useWho(), 'administrator', 'clerk') === undefined
  return (
    <>
      <PageHeader title={useAreaTitle('home') ?? say('home.title')} />
      <MyVotes />
      <MyMeetings />
      <MyMinutes />
      <AssistedMeetings />
      <AskedOfMe
        nothing={
          answers.data?.said.length === 0 &&
          due.data?.items.length === 0 &&
          votes.data?.items.length === 0 &&
          minutes.data?.items.length === 0 &&
          actions.data?.items.length === 0 &&
          meetings?.length === 0 && <EmptyState title={say('home.empty.title')}>{say('home.empty.member')}</EmptyState>
        }
      />
      <SaidOnMine />
      <MyActions />
      <MyDeadlines />
      <AnswersToMe />
      {keepsOffice && <FirstSteps />}
    </>
  )
}

function FirstSteps() {
  const say = useWords()
  return (
    <Section title={say('home.start.title')}>
      <ol className={styles.steps}>
        <li>
          <ButtonLink kind="primary" to="/administration/import" icon={<ImportIcon size={20} aria-hidden />}>
            {say('home.start.import')}
          </ButtonLink>
          <p>{say('home.start.import_why')}</p>
        </li>
        <li>
          <ButtonLink to="/bodies" icon={<BodiesIcon size={20} aria-hidden />}>
            {say('home.start.tree')}
          </ButtonLink>
          <p>{say('home.start.tree_why')}</p>
        </li>
        <li>
          <ButtonLink to="/administration/accounts" icon={<KeyIcon size={20} aria-hidden />}>
            {say('home.start.accounts')}
          </ButtonLink>
          <p>{say('home.start.accounts_why')}</p>
        </li>
      </ol>
    </Section>
  )
}
