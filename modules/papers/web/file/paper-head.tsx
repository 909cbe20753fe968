import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ButtonLink } from '../../../../ui/controls/button.tsx'
import { FilesButton } from '../../../../ui/controls/file-button.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { ImportIcon, ReadIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PaperView, VersionRow } from '../../contract.ts'
import { partialDay } from '../partial-day.ts'
import { printedNumber } from '../printed-number.ts'
import { DownloadMenu, MoreMenu, VersionsMenu } from './paper-menus.tsx'

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
  const { id, title, versions } = paper
  const { number } = version
  return (
    <PageHeader
      title={title}
      above={
        <Link to="/papers" search={{}}>
          {say('papers.title')}
        </Link>
      }
      below={useFacts(paper, version).join(' · ')}
    >
      <VersionsMenu id={id} number={number} versions={versions} />
      <DownloadMenu id={id} version={version} />
      {paper.mayKeep && (
        <FilesButton icon={<ImportIcon size={18} aria-hidden />} onChoose={onFiles}>
          {say('paper.next_version')}
        </FilesButton>
      )}
      {children}
      {(paper.mayKeep || version.hasText) && <MoreMenu paper={paper} version={version} />}
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

/** What is known of the paper and of this version, in the order in which offices ask. */
function useFacts({ head, keeper, sharing, mayKeep }: PaperView, { broughtBy, broughtAt, shownAs }: VersionRow) {
  const say = useWords()
  return [
    head.symbol && printedNumber(head.symbol),
    head.date && partialDay(say, head.date),
    broughtBy
      ? say('paper.brought', { name: broughtBy.name, moment: say.moment(broughtAt) })
      : say('paper.brought_by_nobody', { moment: say.moment(broughtAt) }),
    say(`share.${sharing}`) + (mayKeep ? '' : ` (${keeper.name})`),
    shownAs && say(`shown.${shownAs}`),
  ].filter(Boolean)
}
