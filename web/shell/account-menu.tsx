import { useNavigate } from '@tanstack/react-router'
import { changeMe, readMe, type WhoAmI } from '../../modules/accounts/contract.ts'
import { mustHold } from '../../platform/work/roles.ts'
import { workFor } from '../../ui/asking/on-behalf.ts'
import { useAct } from '../../ui/asking/use-act.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuLine } from '../../ui/controls/menu.tsx'
import {
  AdministrationIcon,
  DarkIcon,
  HallIcon,
  KeyIcon,
  LightIcon,
  PeopleIcon,
  PersonIcon,
  SignOutIcon,
  SystemIcon,
} from '../../ui/icons.ts'
import { useStoredChoice } from '../../ui/stored-choice.ts'
import { appearance, appearances } from '../../ui/theme/appearance.ts'
import { language, languages, type Language } from '../../ui/words/language.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useWho } from '../../ui/who.tsx'

const appearanceIcons = { system: SystemIcon, light: LightIcon, dark: DarkIcon, hall: HallIcon } as const

interface Props {
  /** Nobody before somebody is signed in. */
  who?: WhoAmI
  onSignOut?: () => void
}

/** What concerns the person and not the organisation: account, language, appearance, leaving; and the way to the administration. */
export function AccountMenu({ who, onSignOut }: Props) {
  const say = useWords()
  const button = <Button kind="quiet" aria-label={say('shell.account')} icon={<PersonIcon size={22} aria-hidden />} />
  return (
    <Menu label={say('shell.account')} button={button}>
      {who && <Places who={who} />}
      <LanguageChoice signedIn={who !== undefined} />
      <MenuLine />
      <AppearanceChoice />
      {onSignOut && (
        <>
          <MenuLine />
          <MenuItem icon={<SignOutIcon size={20} aria-hidden />} onPress={onSignOut}>
            {say('shell.sign_out')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}

function Places({ who }: { who: WhoAmI }) {
  const say = useWords()
  const navigate = useNavigate()
  const administers = mustHold(useWho(), 'administrator', 'clerk', 'auditor') === undefined
  const assist = (id: string) => {
    workFor(id)
    location.assign('/')
  }
  return (
    <>
      <MenuHeading>{who.name}</MenuHeading>
      <MenuItem icon={<KeyIcon size={20} aria-hidden />} onPress={() => void navigate({ to: '/account' })}>
        {say('shell.my_account')}
      </MenuItem>
      {administers && (
        <MenuItem
          icon={<AdministrationIcon size={20} aria-hidden />}
          onPress={() => void navigate({ to: '/administration' })}
        >
          {say('shell.administration')}
        </MenuItem>
      )}
      {who.onBehalfOf === null &&
        who.principals.map(({ id, name }) => (
          <MenuItem key={id} icon={<PeopleIcon size={20} aria-hidden />} onPress={() => assist(id)}>
            {say('behalf.start', { name })}
          </MenuItem>
        ))}
      <MenuLine />
    </>
  )
}

function LanguageChoice({ signedIn }: { signedIn: boolean }) {
  const say = useWords()
  const act = useAct(changeMe, { refreshes: [readMe] })
  const choose = (one: Language) => {
    language.choose(one)
    if (signedIn) void act.go({ language: one })
  }
  return (
    <>
      <MenuHeading>{say('shell.language')}</MenuHeading>
      {languages.map(one => (
        <MenuChoice key={one} chosen={one === say.language} onPress={() => choose(one)}>
          {say(`language.${one}`)}
        </MenuChoice>
      ))}
    </>
  )
}

function AppearanceChoice() {
  const say = useWords()
  const chosen = useStoredChoice(appearance)
  return (
    <>
      <MenuHeading>{say('shell.appearance')}</MenuHeading>
      {appearances.map(one => {
        const Icon = appearanceIcons[one]
        return (
          <MenuChoice
            key={one}
            icon={<Icon size={20} aria-hidden />}
            chosen={one === chosen}
            onPress={() => appearance.choose(one)}
          >
            {say(`appearance.${one}`)}
          </MenuChoice>
        )
      })}
    </>
  )
}
