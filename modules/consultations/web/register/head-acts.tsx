import { useState } from 'react'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { FileButton } from '../../../../ui/controls/file-button.tsx'
import { Menu, MenuDownload } from '../../../../ui/controls/menu.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { DownloadIcon, ImportIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { downloadTable, type RoundView } from '../../contract.ts'
import { obstacleToReleasing } from '../../rules.ts'
import { Alike } from './alike.tsx'
import { Assign } from './assign.tsx'
import { BroughtTable } from './brought-table.tsx'
import { Letters } from './letters.tsx'
import { Release } from './release.tsx'
import type { Chosen } from './use-chosen.ts'
import type { useGrouping } from './use-grouping.ts'

type Opened = 'alike' | 'assign' | 'letters' | 'release' | File

const formats = ['docx', 'xlsx', 'pdf'] as const

interface Props {
  round: RoundView
  chosen: Chosen
  grouping: ReturnType<typeof useGrouping>
}

/** What can be done with the register as a whole; to release the answers is the last and chief thing. */
export function HeadActs({ round, chosen, grouping }: Props) {
  const say = useWords()
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const nothing = round.rows.proposed === 0 ? { code: 'consultation.nothing_to_release', status: 409 } : undefined
  return (
    <>
      <TableMenu round={round} />
      {round.mayAnswer && (
        <>
          <FileButton icon={<ImportIcon size={18} aria-hidden />} accept=".docx,.xlsx" onChoose={setOpened}>
            {say('register.bring')}
          </FileButton>
          <Button onPress={() => setOpened('alike')}>{say('register.alike')}</Button>
        </>
      )}
      {round.rows.released > 0 && <Button onPress={() => setOpened('letters')}>{say('register.letters')}</Button>}
      {round.mayRun && (
        <ButtonLink to="/papers/$id/changes" params={{ id: round.paper.id }} search={{}}>
          {say('changes.title')}
        </ButtonLink>
      )}
      {round.mayRun && <Button onPress={() => setOpened('assign')}>{say('register.assign')}</Button>}
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

/** The table as a file; confidential lines stand in it for whoever runs or releases the round, and asks for them. */
function TableMenu({ round }: { round: RoundView }) {
  const say = useWords()
  const download = <Button icon={<DownloadIcon size={18} aria-hidden />}>{say('register.table')}</Button>
  const isWhole = round.mayRun || round.mayRelease
  return (
    <Menu button={download} label={say('register.table')}>
      {formats.map(format => (
        <MenuDownload key={format} href={addressOf(downloadTable, { id: round.id, format })}>
          {say(`register.table_${format}`)}
        </MenuDownload>
      ))}
      {isWhole &&
        formats.map(format => (
          <MenuDownload key={format} href={addressOf(downloadTable, { id: round.id, format, confidential: 'true' })}>
            {say('register.table_whole', { format: say(`register.table_${format}`) })}
          </MenuDownload>
        ))}
    </Menu>
  )
}
