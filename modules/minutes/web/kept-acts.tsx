import { addressOf } from '../../../ui/asking/ask.ts'
import { ButtonLink, DownloadButton } from '../../../ui/controls/button.tsx'
import { DropZone } from '../../../ui/controls/drop-zone.tsx'
import { FileButton } from '../../../ui/controls/file-button.tsx'
import { DownloadIcon, EditIcon, ImportIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { exportVersion } from '../../papers/contract.ts'
import { bring } from '../../papers/web/shelf/sending.ts'
import { type KeptMinutes, printKept } from '../contract.ts'

/** Taking them along, editing them here or in Word, and bringing them back. What was signed is not edited. */
export function KeptActs({ minutes }: { minutes: KeptMinutes }) {
  const say = useWords()
  const { id, paperId, number, signatures, approval, mayEdit, mayBring } = minutes
  const isOpen = approval === null && signatures.every(({ cleared }) => cleared !== null)
  const take = ([file]: readonly File[]) => {
    if (file) bring([file], { paperId })
  }
  return (
    <>
      <DownloadButton
        href={addressOf(exportVersion, { id: paperId, number, format: 'docx' })}
        icon={<DownloadIcon size={18} aria-hidden />}
      >
        {say('minutes.as_word')}
      </DownloadButton>
      <DownloadButton href={addressOf(printKept, { id })} icon={<DownloadIcon size={18} aria-hidden />}>
        {say('minutes.as_pdf')}
      </DownloadButton>
      {isOpen && mayBring && (
        <>
          <FileButton
            accept=".docx"
            icon={<ImportIcon size={18} aria-hidden />}
            onChoose={file => take(file ? [file] : [])}
          >
            {say('minutes.bring')}
          </FileButton>
          <DropZone label={say('minutes.drop')} onFiles={take} />
        </>
      )}
      {isOpen && mayEdit && (
        <ButtonLink to="/papers/$id/write" params={{ id: paperId }} icon={<EditIcon size={18} aria-hidden />}>
          {say('minutes.edit')}
        </ButtonLink>
      )}
    </>
  )
}
