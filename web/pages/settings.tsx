import { Link } from '@tanstack/react-router'
import { readOrganisation } from '../../modules/organisation/contract.ts'
import { MailTrial } from '../../modules/organisation/web/mail-trial.tsx'
import { SettingsForm } from '../../modules/organisation/web/settings-form.tsx'
import { mustHold } from '../../platform/work/roles.ts'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'
import { Section } from '../../ui/controls/layout.tsx'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { useWho } from '../../ui/who.tsx'
import { useWords } from '../../ui/words/words.tsx'

/** What concerns the whole installation. */
export function SettingsPage() {
  const say = useWords()
  const mayTryMail = !mustHold(useWho(), 'administrator')
  const organisation = useAnswer(readOrganisation, {})
  return (
    <>
      <PageHeader
        title={say('settings.title')}
        above={<Link to="/administration">{say('shell.administration')}</Link>}
      />
      <Section title={say('settings.organisation')}>
        <Answered query={organisation}>{found => <SettingsForm organisation={found} />}</Answered>
      </Section>
      {mayTryMail && (
        <Section title={say('mail.title')}>
          <MailTrial />
        </Section>
      )}
    </>
  )
}
