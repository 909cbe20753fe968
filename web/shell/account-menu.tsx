import { useNavigate } from '@tanstack/react-router'
import { mustHold } from '../../platform/work/roles.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Menu, MenuHeading, MenuItem, MenuLine } from '../../ui/controls/menu.tsx'
import {
  AdministrationIcon,
  DarkIcon,
  HallIcon,
  LightIcon,
  PersonIcon,
  SignOutIcon,
  SystemIcon,
} from '../../ui/icons.ts'
import { useStoredChoice } from '../../ui/stored-choice.ts'
import { appearance, appearances } from '../../ui/theme/appearance.ts'
import { language, languages } from '../../ui/words/language.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useWho } from '../../ui/who.tsx'

const appearanceIcons = { system: SystemIcon, light: LightIcon, dark: DarkIcon, hall: HallIcon } as const

/** What concerns the person and not the organisation: language, appearance, leaving; and the way to the administration. */
export function AccountMenu({ onSignOut }: { onSignOut: () => void }) {
  const say = useWords()
  const who = useWho()
  const navigate = useNavigate()
  const administers = mustHold(who, 'administrator', 'clerk', 'auditor') === undefined
  const button = <Button kind="quiet" aria-label={say('shell.account')} icon={<PersonIcon size={22} aria-hidden />} />
  return (
    <Menu label={say('shell.account')} button={button}>
      {administers && (
        <>
          <MenuItem
            icon={<AdministrationIcon size={20} aria-hidden />}
            onPress={() => void navigate({ to: '/administration' })}
          >
            {say('shell.administration')}
          </MenuItem>
          <MenuLine />
        </>
      )}
      <LanguageChoice />
      <MenuLine />
      <AppearanceChoice />
      {who.kind === 'account' && (
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

function LanguageChoice() {
  const say = useWords()
  return (
    <>
      <MenuHeading>{say('shell.language')}</MenuHeading>
      {languages.map(one => (
        <MenuItem key={one} stays chosen={one === say.language} onPress={() => language.choose(one)}>
          {say(`language.${one}`)}
        </MenuItem>
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
          <MenuItem
            key={one}
            stays
            icon={<Icon size={20} aria-hidden />}
            chosen={one === chosen}
            onPress={() => appearance.choose(one)}
          >
            {say(`appearance.${one}`)}
          </MenuItem>
        )
      })}
    </>
  )
}
