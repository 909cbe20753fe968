import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { FilesButton } from '../../../../ui/controls/file-button.tsx'
import { Menu, MenuChoice, MenuDownload, MenuHeading, MenuItem } from '../../../../ui/controls/menu.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import {
  CompareIcon,
  DownloadIcon,
  EditIcon,
  ImportIcon,
  MoreIcon,
  ReadIcon,
  RemoveIcon,
} from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { downloadFile, downloadPages, exportVersion, type PaperView, type VersionRow } from '../../contract.ts'
import { partialDay } from '../partial-day.ts'
import { SharePaper } from './share-paper.tsx'
import { useWithdrawing } from './use-withdrawing.ts'
import { printedNumber } from '../printed-number.ts'

interface Props {
  paper: PaperView
  version: VersionRow
  /** Files were chosen to come to this paper. */
  onFiles: (files: File[]) => void
  /** What else can be done with it. */
  children?: ReactNode
}

/** What the paper is, and everything that can be done with it. */
export function PaperHead({ paper, version, onFiles, children }: Props) {
  const say = useWords()
  const { id, title, head, keeper, versions } = paper
  const { number, broughtBy, broughtAt, shownAs } = version
  const facts = [
    head.symbol && printedNumber(head.symbol),
    head.date && partialDay(say, head.date),
    broughtBy
      ? say('paper.brought', { name: broughtBy.name, moment: say.moment(broughtAt) })
      : say('paper.brought_by_nobody', { moment: say.moment(broughtAt) }),
    say(`share.${paper.sharing}`) + (paper.mayKeep ? '' : ` (${keeper.name})`),
    shownAs && say(`shown.${shownAs}`),
  ]
  return (
    <PageHeader
      title={title}
      above={
        <Link to="/papers" search={{}}>
          {say('papers.title')}
        </Link>
      }
      below={facts.filter(Boolean).join(' · ')}
    >
      <VersionsMenu id={id} number={number} versions={versions} />
      {version.hasText && <CompareButton id={id} number={number} />}
      <DownloadMenu id={id} version={version} />
      {paper.mayKeep && (
        <FilesButton icon={<ImportIcon size={18} aria-hidden />} onChoose={onFiles}>
          {say('paper.next_version')}
        </FilesButton>
      )}
      {children}
      {paper.mayKeep && <MoreMenu paper={paper} />}
      {version.stage === 'ready' && (
        <ButtonLink
          kind="primary"
          to="/papers/$id/read"
          params={{ id }}
          search={{ version: number }}
          icon={<ReadIcon size={18} aria-hidden />}
        >
          {say('paper.read')}
        </ButtonLink>
      )}
    </PageHeader>
  )
}

function CompareButton({ id, number }: { id: string; number: number }) {
  const say = useWords()
  const before = number > 1 ? { a: id, aNumber: number - 1 } : {}
  return (
    <ButtonLink
      to="/papers/comparison"
      search={{ ...before, b: id, bNumber: number }}
      icon={<CompareIcon size={18} aria-hidden />}
    >
      {say('paper.compare')}
    </ButtonLink>
  )
}

function VersionsMenu({ id, number, versions }: Pick<PaperView, 'id' | 'versions'> & { number: number }) {
  const say = useWords()
  const navigate = useNavigate()
  if (versions.length < 2) return null
  return (
    <Menu label={say('papers.version')} button={<Button>{say('paper.versions', { number })}</Button>}>
      {versions.map(one => (
        <MenuChoice
          key={one.number}
          chosen={one.number === number}
          onPress={() => void navigate({ to: '/papers/$id', params: { id }, search: { version: one.number } })}
        >
          {say('paper.version_by', {
            number: one.number,
            name: one.broughtBy?.name ?? '–',
            moment: say.moment(one.broughtAt),
          })}
        </MenuChoice>
      ))}
    </Menu>
  )
}

function DownloadMenu({ id, version }: { id: string; version: VersionRow }) {
  const say = useWords()
  const which = { id, number: version.number }
  const hasPages = version.shownAs === 'office'
  return (
    <Menu
      label={say('paper.download')}
      button={<Button icon={<DownloadIcon size={18} aria-hidden />}>{say('paper.download')}</Button>}
    >
      <MenuDownload href={addressOf(downloadFile, which)}>{say('paper.download_file')}</MenuDownload>
      {hasPages && <MenuDownload href={addressOf(downloadPages, which)}>{say('paper.download_pages')}</MenuDownload>}
      {version.hasText && <MenuHeading>{say('paper.export')}</MenuHeading>}
      {version.hasText &&
        (['docx', 'md', 'txt'] as const).map(format => (
          <MenuDownload key={format} href={addressOf(exportVersion, { ...which, format })}>
            {say(`paper.export_${format}`)}
          </MenuDownload>
        ))}
    </Menu>
  )
}

function MoreMenu({ paper }: { paper: PaperView }) {
  const say = useWords()
  const [sharing, setSharing] = useState(false)
  const withdraw = useWithdrawing(paper)
  return (
    <>
      <Menu
        label={say('paper.more')}
        button={<Button aria-label={say('paper.more')} icon={<MoreIcon size={20} aria-hidden />} />}
      >
        <MenuItem icon={<EditIcon size={20} aria-hidden />} onPress={() => setSharing(true)}>
          {say('paper.share')}
        </MenuItem>
        {!paper.withdrawnAt && (
          <MenuItem icon={<RemoveIcon size={20} aria-hidden />} onPress={withdraw}>
            {say('paper.withdraw')}
          </MenuItem>
        )}
      </Menu>
      {sharing && <SharePaper paper={paper} onClose={() => setSharing(false)} />}
    </>
  )
}
