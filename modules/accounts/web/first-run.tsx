import { useState } from 'react'
import { type EntranceView, signIn } from '../../../platform/auth/contract.ts'
import type { AnswerOf } from '../../../platform/http/contract.ts'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { CardChoice } from '../../../ui/controls/choices.tsx'
import { Field, PasswordField } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { language } from '../../../ui/words/language.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { listProfiles } from '../../rulebook/contract.ts'
import { firstRun } from '../contract.ts'
import { DoorCard } from './door-card.tsx'
import { EnrolStep } from './enrol-step.tsx'

interface Props {
  /** From the link that was printed when Plenum started. */
  token: string
  /** It is set up: go to the screens, or to the door. */
  onDone: () => void
}

/** Sets a new Plenum up: language, kind of organisation, its name, and who administers it. */
export function FirstRun({ token, onDone }: Props) {
  const say = useWords()
  const profiles = useAnswer(listProfiles, {})
  const [enrolling, setEnrolling] = useState<{ password: string }>()
  const setUp = (entered: EntranceView | undefined, password: string) =>
    entered?.next === 'enrol' ? setEnrolling({ password }) : onDone()

  if (enrolling) return <EnrolStep password={enrolling.password} onNext={onDone} />
  return (
    <DoorCard title={say('first_run.title')}>
      <CardChoice
        sideBySide
        label={say('first_run.language')}
        value={say.language}
        options={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
        onChange={language.choose}
      />
      <Answered query={profiles} lines={3}>
        {({ items }) => <SetUp token={token} profiles={items} onSetUp={setUp} />}
      </Answered>
    </DoorCard>
  )
}

interface SetUpProps extends Pick<Props, 'token'> {
  /** With how far the administrator came in, and the password, so that it need not be typed again. */
  onSetUp: (entered: EntranceView | undefined, password: string) => void
  profiles: readonly Choice[]
}

type Choice = AnswerOf<typeof listProfiles>['items'][number]

/** Kinds of organisation that usually work in the chosen language come first. */
function inLanguage(spoken: Choice['language'], { language: usual }: Choice): number {
  return usual === spoken ? 1 : 0
}

function SetUp({ token, profiles, onSetUp }: SetUpProps) {
  const say = useWords()
  const [chosen, setChosen] = useState<string>()
  const inOrder = profiles.toSorted((one, other) => inLanguage(say.language, other) - inLanguage(say.language, one))
  const profile = chosen ?? inOrder[0]?.code ?? ''
  const [organisation, setOrganisation] = useState('')
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const setting = useAct(firstRun)
  const entering = useAct(signIn)
  const setUp = async () => {
    const account = { name: name.trim(), login: login.trim(), password }
    const made = await setting.go({
      token,
      language: say.language,
      profile,
      organisation: organisation.trim(),
      ...account,
    })
    if (!made) return
    onSetUp(await entering.go({ login: account.login, password }), password)
  }
  const buttons = (
    <Button wide kind="primary" type="submit" busy={setting.busy || entering.busy}>
      {say('first_run.go')}
    </Button>
  )
  return (
    <Form onSubmit={() => void setUp()} obstacle={setting.obstacle} buttons={buttons}>
      <CardChoice
        label={say('first_run.profile')}
        value={profile}
        options={inOrder.map(({ code, words }) => ({ value: code, label: words[say.language] }))}
        onChange={setChosen}
      />
      <Field
        name="organisation"
        required
        label={say('first_run.organisation')}
        value={organisation}
        onChange={setOrganisation}
      />
      <h2>{say('first_run.administrator')}</h2>
      <Field name="name" required label={say('first_run.name')} autoComplete="name" value={name} onChange={setName} />
      <Field
        name="login"
        required
        label={say('first_run.login')}
        hint={say('first_run.login_hint')}
        autoComplete="username"
        value={login}
        onChange={setLogin}
      />
      <PasswordField
        name="password"
        required
        label={say('door.password')}
        hint={say('link.new_password_hint')}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
    </Form>
  )
}
