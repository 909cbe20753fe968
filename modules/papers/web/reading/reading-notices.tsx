import { Button } from '../../../../ui/controls/button.tsx'
import { Stack } from '../../../../ui/controls/layout.tsx'
import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PaperVersion } from '../pages/use-layers.ts'
import { ChangedNotice } from './changed-notice.tsx'
import type { OwnInk } from './pen/use-ink.ts'
import type { Changes } from './use-changes.ts'
import type { Notes } from './use-notes.ts'

interface Props {
  which: PaperVersion
  changes: Changes | undefined
  notes: Notes
  ink: OwnInk
}

/** What is new, and what could not be saved. */
export function ReadingNotices({ which: { id, number }, changes, notes, ink }: Props) {
  const say = useWords()
  return (
    <Stack>
      {changes && <ChangedNotice paperId={id} number={number} changes={changes} />}
      {notes.obstacle && <ObstacleNotice obstacle={notes.obstacle} />}
      {ink.obstacle && (
        <Notice standing="waiting" aside={<Button onPress={ink.retry}>{say('pen.retry')}</Button>}>
          <output>{`${say('pen.unsaved')} ${say.reason(ink.obstacle)}`}</output>
        </Notice>
      )}
    </Stack>
  )
}
