import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { FilesButton } from '../../../../ui/controls/file-button.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { EditIcon, ImportIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MatterView } from '../../contract.ts'
import { targetWords } from '../list/in-short.ts'
import { CloseMatter } from './close-matter.tsx'
import { EditMatter } from './edit-matter.tsx'
import { ReopenMatter } from './reopen-matter.tsx'

interface Props {
  matter: MatterView
  /** Left out where the matter is not for this person to change. */
  onFiles: ((files: File[]) => void) | undefined
}

type Dialog = 'edit' | 'close' | 'reopen'

/** What a matter is called, whose it is, which meeting it is for, and what can be done with it. */
export function MatterHead({ matter, onFiles }: Props) {
  const say = useWords()
  const [open, setOpen] = useState<Dialog>()
  const { title, owner, workers, target, mayWork, closedAt, lacks } = matter
  const meant = targetWords(say, target)
  const below = [
    say('matter.owned_by', { name: owner.name }),
    workers.length > 0 && say('matter.worked_on_by', { names: workers.map(({ name }) => name) }),
    meant !== '' && say('matter.for_meeting', { target: meant }),
  ]
  const close = () => setOpen(undefined)
  return (
    <>
      <PageHeader
        title={title}
        above={<Link to="/matters">{say('matters.title')}</Link>}
        below={below.filter(Boolean).join(' · ')}
      >
        {onFiles && (
          <>
            <Button icon={<EditIcon size={18} aria-hidden />} onPress={() => setOpen('edit')}>
              {say('matter.edit')}
            </Button>
            <FilesButton icon={<ImportIcon size={18} aria-hidden />} onChoose={onFiles}>
              {say('matter.add')}
            </FilesButton>
            <Button kind={lacks.length === 0 ? 'primary' : 'plain'} onPress={() => setOpen('close')}>
              {say('matter.close')}
            </Button>
          </>
        )}
        {mayWork && closedAt !== null && <Button onPress={() => setOpen('reopen')}>{say('matter.reopen')}</Button>}
      </PageHeader>
      {open === 'edit' && <EditMatter matter={matter} onClose={close} />}
      {open === 'close' && <CloseMatter matter={matter} onClose={close} />}
      {open === 'reopen' && <ReopenMatter matter={matter} onClose={close} />}
    </>
  )
}
