import { DropZone } from '../../../../ui/controls/drop-zone.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { bring } from './sending.ts'

/** Takes files on every screen that does nothing else with them. Whoever is in the middle of something stays where they are. */
export function DropAnywhere() {
  const say = useWords()
  const take = (files: File[]) => {
    bring(files)
    toast(say('sent.taken', { count: files.length }), 'plain')
  }
  return <DropZone behind label={say('papers.drop')} onFiles={take} />
}
