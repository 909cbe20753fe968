import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { mustHold } from '../../../../platform/work/roles.ts'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { Menu, MenuItem } from '../../../../ui/controls/menu.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { EditIcon, MeetingsIcon, MoreIcon } from '../../../../ui/icons.ts'
import { useWho } from '../../../../ui/who.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MeetingView } from '../../contract.ts'
import { ToMeetings } from '../to-meetings.tsx'
import { useWhen } from '../use-when.ts'
import { CancelMeeting } from './cancel-meeting.tsx'
import { ChangeMeeting } from './change-meeting.tsx'
import { CopyMessage } from './copy-message.tsx'
import { SendInvitations } from './send-invitations.tsx'

type Dialog = 'change' | 'send' | 'message' | 'cancel'

/** What a meeting is called, when and where it is, and what those who prepare it do next. */
export function MeetingHead({ meeting }: { meeting: MeetingView }) {
  const say = useWords()
  const whenOf = useWhen()
  const [open, setOpen] = useState<Dialog>()
  const { id, title, place, state, mayRun } = meeting
  const close = () => setOpen(undefined)
  return (
    <>
      <PageHeader title={title} above={<ToMeetings />} below={[whenOf(meeting), place].filter(Boolean).join(' · ')}>
        {(state === 'called' || state === 'past') && (
          <ButtonLink to="/meetings/$id/room" params={{ id }} icon={<MeetingsIcon size={18} aria-hidden />}>
            {say('meeting.room')}
          </ButtonLink>
        )}
        {mayRun && state !== 'cancelled' && <Ways meeting={meeting} onOpen={setOpen} />}
      </PageHeader>
      {open === 'change' && <ChangeMeeting meeting={meeting} onClose={close} />}
      {open === 'send' && <SendInvitations meeting={meeting} onClose={close} />}
      {open === 'message' && <CopyMessage meeting={meeting} onClose={close} />}
      {open === 'cancel' && <CancelMeeting meeting={meeting} onClose={close} />}
    </>
  )
}

/** Red is what comes next: the agenda, then sending it, then one's own reply, then sending what changed. */
function Ways({ meeting, onOpen }: { meeting: MeetingView; onOpen: (dialog: Dialog) => void }) {
  const say = useWords()
  const { id, state, agenda, seats, unsent, mine } = meeting
  const navigate = useNavigate()
  const looksAfterAccounts = mustHold(useWho(), 'administrator', 'clerk') === undefined
  const isNews = unsent !== null && unsent.length > 0 && mine?.reply !== null
  const isNext = agenda.length > 0 && (state === 'preparing' || isNews)
  const obstacle = seats.length === 0 ? { code: 'meeting.nobody_called', status: 409 } : undefined
  return (
    <>
      <Menu
        label={say('meeting.more')}
        button={<Button aria-label={say('meeting.more')} icon={<MoreIcon size={20} aria-hidden />} />}
      >
        <MenuItem onPress={() => onOpen('change')}>{say('meeting.change')}</MenuItem>
        <MenuItem onPress={() => onOpen('message')}>{say('meeting.message')}</MenuItem>
        {looksAfterAccounts && (
          <MenuItem onPress={() => void navigate({ to: '/meetings/$id/entries', params: { id } })}>
            {say('entries.open')}
          </MenuItem>
        )}
        <MenuItem onPress={() => onOpen('cancel')}>{say('meeting.cancel')}</MenuItem>
      </Menu>
      <ButtonLink
        to="/meetings/$id/agenda"
        params={{ id }}
        kind={agenda.length === 0 ? 'primary' : 'plain'}
        icon={<EditIcon size={18} aria-hidden />}
      >
        {say('meeting.set_agenda')}
      </ButtonLink>
      {state !== 'past' && (
        <ReasonedButton kind={isNext ? 'primary' : 'plain'} obstacle={obstacle} onPress={() => onOpen('send')}>
          {say(state === 'preparing' ? 'meeting.send' : 'meeting.send_again')}
        </ReasonedButton>
      )}
    </>
  )
}
