import { useNavigate } from '@tanstack/react-router'
import { DropZone } from '../../../../ui/controls/drop-zone.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { bring } from './sending.ts'

/** Takes files on every screen that does nothing else with them. Whoever is in the middle of something stays where they are. */
export function DropAnywhere() {
  const say = useWords()
  const navigate = useNavigate()
  const take = (files: File[]) => {
    bring(files)
    const see = { label: say('sent.see'), onPress: () => void navigate({ to: '/papers', search: {} }) }
    toast(say('sent.taken', { count: files.length }), 'plain', see)
  }
  return <DropZone behind label={say('papers.drop')} onFiles={take} />
}
