import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { Menu, MenuItem } from '../../ui/controls/menu.tsx'
import { MoreIcon } from '../../ui/icons.ts'
import { useWords } from '../../ui/words/words.tsx'
import type { AreaCode, Profile } from '../../modules/rulebook/contract.ts'
import { areas } from '../areas.ts'
import styles from './navigation.module.css'

/** On a phone five fit; when there are more, four and a menu for the others. */
const fitOnPhone = 5

/** The areas that this organisation's profile shows, and no others. */
export function Navigation({ profile }: { profile: Profile }) {
  const say = useWords()
  const path = useRouterState({ select: state => state.location.pathname })
  const many = profile.areas.length > fitOnPhone
  return (
    <nav className={styles.nav} aria-label={say('shell.navigation')} data-print="no">
      <ul className={styles.items} data-many={many}>
        {profile.areas.map(({ code, words }, index) => {
          const { to, Icon } = areas[code]
          return (
            <li key={code} className={index >= fitOnPhone - 1 ? styles.later : undefined}>
              <Link
                to={to}
                className={styles.item}
                aria-current={reachesInto(code, path) ? 'page' : undefined}
                activeOptions={{ exact: to === '/' }}
              >
                <Icon size={22} aria-hidden />
                {words[say.language]}
              </Link>
            </li>
          )
        })}
        {many && (
          <li className={styles.moreItem}>
            <MoreAreas areas={profile.areas.slice(fitOnPhone - 1)} />
          </li>
        )}
      </ul>
    </nav>
  )
}

function reachesInto(code: AreaCode, path: string): boolean {
  const area = areas[code]
  return 'also' in area && path.startsWith(area.also)
}

function MoreAreas({ areas: later }: { areas: Profile['areas'] }) {
  const say = useWords()
  const navigate = useNavigate()
  const path = useRouterState({ select: state => state.location.pathname })
  const inside = later.some(({ code }) => path.startsWith(areas[code].to))
  const button = (
    <button type="button" className={styles.item} aria-current={inside ? 'page' : undefined}>
      <MoreIcon size={22} aria-hidden />
      {say('shell.more')}
    </button>
  )
  return (
    <Menu label={say('shell.more')} button={button} position="top-end">
      {later.map(({ code, words }) => {
        const { to, Icon } = areas[code]
        return (
          <MenuItem key={code} icon={<Icon size={20} aria-hidden />} onPress={() => void navigate({ to })}>
            {words[say.language]}
          </MenuItem>
        )
      })}
    </Menu>
  )
}
