import { addressOf } from '../../../../ui/asking/ask.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Menu, MenuDownload, MenuHeading } from '../../../../ui/controls/menu.tsx'
import { DownloadIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { downloadTable, type RoundView } from '../../contract.ts'

type Props = { round: RoundView }

const formats = ['docx', 'xlsx', 'pdf'] as const

/** The table as a file. */
export function TableMenu({ round }: Props) {
  const say = useWords()
  const download = <Button icon={<DownloadIcon size={18} aria-hidden />}>{say('register.table')}</Button>
  return (
    <Menu button={download} label={say('register.table')}>
      <Downloads round={round} />
    </Menu>
  )
}

/** The same among other things of a menu. */
export function TableItems({ round }: Props) {
  const say = useWords()
  return (
    <>
      <MenuHeading>{say('register.table')}</MenuHeading>
      <Downloads round={round} />
    </>
  )
}

/** Confidential lines stand in it for whoever runs or releases the round, and asks for them. */
function Downloads({ round }: Props) {
  const say = useWords()
  const isWhole = round.mayRun || round.mayRelease
  return (
    <>
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
    </>
  )
}
