import type { AreaCode } from '../modules/rulebook/contract.ts'
import {
  BodiesIcon,
  HomeIcon,
  MattersIcon,
  MeetingsIcon,
  PapersIcon,
  PeopleIcon,
  RegisterIcon,
  TasksIcon,
} from '../ui/icons.ts'

/** Where each area of a profile leads, its sign, and the screens elsewhere that belong to it. */
export const areas = {
  home: { to: '/', Icon: HomeIcon },
  matters: { to: '/matters', Icon: MattersIcon },
  meetings: { to: '/meetings', Icon: MeetingsIcon },
  papers: { to: '/papers', Icon: PapersIcon, also: '/rounds/' },
  documents: { to: '/documents', Icon: RegisterIcon },
  tasks: { to: '/actions', Icon: TasksIcon },
  bodies: { to: '/bodies', Icon: BodiesIcon },
  people: { to: '/people', Icon: PeopleIcon },
} as const satisfies Record<AreaCode, object>
