import { Stack } from '../../../../../ui/controls/layout.tsx'
import { Notice } from '../../../../../ui/controls/notice.tsx'
import { useStanding } from '../../../../../ui/live/live.ts'
import { useWords } from '../../../../../ui/words/words.tsx'
import { useReadingCopy } from './reading-copy.ts'

/** Stands on every screen for as long as what it shows comes from a copy. */
export function CopyBanner() {
  const say = useWords()
  const keptAt = useReadingCopy()
  const standing = useStanding()
  if (keptAt === '' || standing === 'live') return null
  return (
    <Stack>
      <Notice standing="waiting">
        <p>{say('copy.reading', { moment: say.moment(keptAt) })}</p>
      </Notice>
    </Stack>
  )
}
