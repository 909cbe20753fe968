import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { AddIcon, EditIcon } from '../../../../ui/icons.ts'
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
  const { paper, number, title, openedBy, openedAt, releaser, closedAt, counts, mayRun } = round
  const close = () => setOpen(undefined)
  const isWaiting = counts.waiting + counts.late > 0
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
          <ButtonLink to="/rounds/$id/register" params={{ id: round.id }} search={{}}>
            {say('register.open', { count: round.rows.all })}
          </ButtonLink>
        )}
        <ReleaseButton round={round} />
        {mayRun && !round.within && (
          <ButtonLink to="/papers/$id/changes" params={{ id: paper.id }} search={{}}>
            {say('changes.open')}
          </ButtonLink>
        )}
        {mayRun && closedAt === null && (
          <ButtonLink to="/rounds/$id/sources" params={{ id: round.id }} search={{}}>
            {say('sources.title')}
          </ButtonLink>
        )}
        {mayRun && closedAt === null && (
          <>
            <Button icon={<EditIcon size={18} aria-hidden />} onPress={() => setOpen('change')}>
              {say('change.title')}
            </Button>
            <Button icon={<AddIcon size={18} aria-hidden />} onPress={() => setOpen('more')}>
              {say('change.more')}
            </Button>
            <Button kind={isWaiting ? 'plain' : 'primary'} onPress={() => setOpen('close')}>
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
