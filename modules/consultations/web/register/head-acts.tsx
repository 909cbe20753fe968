import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { FileButton, useFileChoice } from '../../../../ui/controls/file-button.tsx'
import { Menu, MenuItem, MenuLine } from '../../../../ui/controls/menu.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { ImportIcon, MoreIcon } from '../../../../ui/icons.ts'
import { useNarrow } from '../../../../ui/narrow.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { obstacleToReleasing } from '../../rules.ts'
import { Alike } from './alike.tsx'
import { Assign } from './assign.tsx'
import { BroughtTable } from './brought-table.tsx'
import { Letters } from './letters.tsx'
import { Release } from './release.tsx'
import { TableItems, TableMenu } from './table-menu.tsx'
import type { Chosen } from './use-chosen.ts'
import type { useGrouping } from './use-grouping.ts'

type Opened = 'alike' | 'assign' | 'letters' | 'release' | File

interface Props {
  round: RoundView
  chosen: Chosen
  grouping: ReturnType<typeof useGrouping>
}

interface ActsProps {
  round: RoundView
  onOpen: (opened: Opened | undefined) => void
}

const readable = '.docx,.xlsx'

/** What can be done with the register as a whole; to release the answers is the last and chief thing. */
export function HeadActs({ round, chosen, grouping }: Props) {
  const say = useWords()
  const narrow = useNarrow()
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const nothing = round.rows.proposed === 0 ? { code: 'consultation.nothing_to_release', status: 409 } : undefined
  const Acts = narrow ? InMenu : InRow
  return (
    <>
      <Acts round={round} onOpen={setOpened} />
      <ReasonedButton
        kind={chosen.rows.length === 0 ? 'primary' : 'plain'}
        obstacle={obstacleToReleasing({ releases: round.mayRelease }) ?? nothing}
        onPress={() => setOpened('release')}
      >
        {say('register.release')}
      </ReasonedButton>
      {opened === 'alike' && <Alike roundId={round.id} chosen={chosen} grouping={grouping} onClose={close} />}
      {opened === 'assign' && <Assign round={round} onClose={close} />}
      {opened === 'letters' && <Letters round={round} onClose={close} />}
      {opened === 'release' && <Release round={round} chosen={chosen} onClose={close} />}
      {opened instanceof File && <BroughtTable round={round} file={opened} onClose={close} />}
    </>
  )
}

function InRow({ round, onOpen }: ActsProps) {
  const say = useWords()
  return (
    <>
      <TableMenu round={round} />
      {round.mayAnswer && (
        <FileButton icon={<ImportIcon size={18} aria-hidden />} accept={readable} onChoose={onOpen}>
          {say('register.bring')}
        </FileButton>
      )}
      {round.mayAnswer && <Button onPress={() => onOpen('alike')}>{say('register.alike')}</Button>}
      {round.rows.released > 0 && <Button onPress={() => onOpen('letters')}>{say('register.letters')}</Button>}
      {round.mayRun && (
        <ButtonLink to="/papers/$id/changes" params={{ id: round.paper.id }} search={{}}>
          {say('changes.title')}
        </ButtonLink>
      )}
      {round.mayRun && <Button onPress={() => onOpen('assign')}>{say('register.assign')}</Button>}
    </>
  )
}

/** On a phone what is used most stays in sight, and the rest is behind one button. */
function InMenu({ round, onOpen }: ActsProps) {
  const say = useWords()
  const navigate = useNavigate()
  const table = useFileChoice({ accept: readable, onChosen: ([file]) => onOpen(file) })
  const more = <Button icon={<MoreIcon size={20} aria-hidden />}>{say('register.more')}</Button>
  return (
    <>
      {table.input}
      {round.mayAnswer && <Button onPress={() => onOpen('alike')}>{say('register.alike')}</Button>}
      <Menu button={more} label={say('register.more')}>
        {round.mayAnswer && <MenuItem onPress={table.choose}>{say('register.bring')}</MenuItem>}
        {round.rows.released > 0 && <MenuItem onPress={() => onOpen('letters')}>{say('register.letters')}</MenuItem>}
        {round.mayRun && (
          <MenuItem
            onPress={() => void navigate({ to: '/papers/$id/changes', params: { id: round.paper.id }, search: {} })}
          >
            {say('changes.title')}
          </MenuItem>
        )}
        {round.mayRun && <MenuItem onPress={() => onOpen('assign')}>{say('register.assign')}</MenuItem>}
        {round.mayAnswer && <MenuLine />}
        <TableItems round={round} />
      </Menu>
    </>
  )
}
