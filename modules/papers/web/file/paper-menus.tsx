import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Menu, MenuChoice, MenuDownload, MenuHeading, MenuItem } from '../../../../ui/controls/menu.tsx'
import { CompareIcon, DownloadIcon, EditIcon, MoreIcon, RemoveIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { downloadFile, downloadPages, exportVersion, type PaperView, type VersionRow } from '../../contract.ts'
import { SharePaper } from './share-paper.tsx'
import { useWithdrawing } from './use-withdrawing.ts'

/** Which version is shown; nothing while there is only one. */
export function VersionsMenu({ id, number, versions }: Pick<PaperView, 'id' | 'versions'> & { number: number }) {
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

/** The file as it came, its pages, and its text in other formats. */
export function DownloadMenu({ id, version }: { id: string; version: VersionRow }) {
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

/** What is done now and then, most of it by its keeper alone. */
export function MoreMenu({ paper, version }: { paper: PaperView; version: VersionRow }) {
  const say = useWords()
  const navigate = useNavigate()
  const { id, mayKeep } = paper
  const { number } = version
  const before = number > 1 ? { a: id, aNumber: number - 1 } : {}
  const [sharing, setSharing] = useState(false)
  const withdraw = useWithdrawing(paper)
  return (
    <>
      <Menu
        label={say('paper.more')}
        button={<Button aria-label={say('paper.more')} icon={<MoreIcon size={20} aria-hidden />} />}
      >
        {version.hasText && (
          <MenuItem
            icon={<CompareIcon size={20} aria-hidden />}
            onPress={() => void navigate({ to: '/papers/comparison', search: { ...before, b: id, bNumber: number } })}
          >
            {say('paper.compare')}
          </MenuItem>
        )}
        {mayKeep && (
          <MenuItem icon={<EditIcon size={20} aria-hidden />} onPress={() => setSharing(true)}>
            {say('paper.share')}
          </MenuItem>
        )}
        {mayKeep && !paper.withdrawnAt && (
          <MenuItem icon={<RemoveIcon size={20} aria-hidden />} onPress={withdraw}>
            {say('paper.withdraw')}
          </MenuItem>
        )}
      </Menu>
      {sharing && <SharePaper paper={paper} onClose={() => setSharing(false)} />}
    </>
  )
}
