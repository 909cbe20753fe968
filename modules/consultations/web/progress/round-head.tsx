import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { Menu, MenuItem } from '../../../../ui/controls/menu.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { AddIcon, CompareIcon, EditIcon, MoreIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { untilWhen } from '../shown/until-when.ts'
import { AskMore } from './ask-more.tsx'
import { ChangeRound } from './change-round.tsx'
import { CloseRound } from './close-round.tsx'
import { ReleaseButton } from './release-button.tsx'
import { Remind } from './remind.tsx'

type Dialog = 'remind' | 'more' | 'change' | 'close'

/** What is asked about, until when, and everything that whoever runs the round can do with it. */
export function RoundHead({ round }: { round: RoundView }) {
  const say = useWords()
  const [open, setOpen] = useState<Dialog>()
  const { paper, number, title, openedBy, openedAt, releaser, closedAt, counts, rows, mayRun } = round
  const close = () => setOpen(undefined)
  const isWaiting = counts.waiting + counts.late > 0
  const isUnanswered = rows.all > rows.proposed + rows.released
  const chief = isWaiting ? 'remind' : isUnanswered ? 'answer' : 'close'
  const below = [
    say('progress.version_of', { number }),
    untilWhen(say, round),
    say('progress.opened_by', { name: openedBy.name, moment: say.moment(openedAt) }),
    say('progress.releaser', { name: releaser.name }),
  ]
  return (
    <>
      <PageHeader
        title={title}
        above={
          <Link to="/papers/$id" params={{ id: paper.id }} search={{ version: number }}>
            {paper.title}
          </Link>
        }
        below={below.join(' · ')}
      >
        {(round.mayAnswer || round.mayRelease) && !round.within && (
          <ButtonLink
            kind={chief === 'answer' ? 'primary' : 'plain'}
            to="/rounds/$id/register"
            params={{ id: round.id }}
            search={{}}
          >
            {say('register.open', { count: round.rows.all })}
          </ButtonLink>
        )}
        <ReleaseButton round={round} />
        {mayRun && closedAt === null && (
          <ButtonLink to="/rounds/$id/sources" params={{ id: round.id }} search={{}}>
            {say('sources.title')}
          </ButtonLink>
        )}
        {mayRun && <MoreActs round={round} onOpen={setOpen} />}
        {mayRun && closedAt === null && (
          <>
            <Button kind={chief === 'close' ? 'primary' : 'plain'} onPress={() => setOpen('close')}>
              {say('closing.title')}
            </Button>
            {isWaiting && (
              <Button kind="primary" onPress={() => setOpen('remind')}>
                {say('remind.title')}
              </Button>
            )}
          </>
        )}
      </PageHeader>
      {open === 'remind' && <Remind round={round} onClose={close} />}
      {open === 'more' && <AskMore round={round} onClose={close} />}
      {open === 'change' && <ChangeRound round={round} onClose={close} />}
      {open === 'close' && <CloseRound round={round} onClose={close} />}
    </>
  )
}

/** What is done now and then stands behind one button. */
function MoreActs({ round, onOpen }: { round: RoundView; onOpen: (dialog: Dialog) => void }) {
  const say = useWords()
  const navigate = useNavigate()
  const isOpen = round.closedAt === null
  if (!isOpen && round.within) return null
  const label = say('progress.more')
  return (
    <Menu label={label} button={<Button aria-label={label} icon={<MoreIcon size={20} aria-hidden />} />}>
      {!round.within && (
        <MenuItem
          icon={<CompareIcon size={18} aria-hidden />}
          onPress={() => void navigate({ to: '/papers/$id/changes', params: { id: round.paper.id }, search: {} })}
        >
          {say('changes.title')}
        </MenuItem>
      )}
      {isOpen && (
        <>
          <MenuItem icon={<EditIcon size={18} aria-hidden />} onPress={() => onOpen('change')}>
            {say('change.title')}
          </MenuItem>
          <MenuItem icon={<AddIcon size={18} aria-hidden />} onPress={() => onOpen('more')}>
            {say('change.more')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
