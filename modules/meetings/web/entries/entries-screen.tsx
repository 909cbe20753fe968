import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Stack } from '../../../../ui/controls/layout.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { DeviceIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { makeEntries, type MeetingView, readEntries, withdrawEntries } from '../../contract.ts'
import { obstacleToChanging } from '../../rules.ts'
import { Sheet } from './sheet.tsx'
import { type Entry, Ways } from './ways.tsx'

interface Props {
  meeting: MeetingView
  entries: readonly Entry[]
}

/** How those who are called come in, and the slips by which they do: made here, shown once, printed or scanned from the screen. */
export function EntriesScreen({ meeting, entries }: Props) {
  const say = useWords()
  const { id, title, cancelled } = meeting
  const [slips, setSlips] = useState<AnswerOf<typeof makeEntries>['items']>()
  const making = useAct(makeEntries, { refreshes: [readEntries], done: ({ items }) => setSlips(items) })
  const voiding = useAct(withdrawEntries, {
    refreshes: [readEntries],
    done: ({ withdrawn }) => toast(say('entries.voided', { count: withdrawn })),
  })
  const failed = making.obstacle ?? voiding.obstacle
  const count = entries.filter(({ way }) => way === 'none').length
  const obstacle =
    obstacleToChanging({ cancelledAt: cancelled?.at ?? null }) ??
    (meeting.summonses.length === 0 ? { code: 'entries.not_sent_yet', status: 409 } : undefined)
  if (slips) return <Sheet meeting={meeting} slips={slips} onDone={() => setSlips(undefined)} />
  return (
    <>
      <PageHeader
        title={say('entries.title')}
        above={
          <Link to="/meetings/$id" params={{ id }}>
            {title}
          </Link>
        }
      >
        {entries.some(({ way }) => way === 'link') && (
          <Button busy={voiding.busy} onPress={() => void voiding.go({ id })}>
            {say('entries.void_all')}
          </Button>
        )}
        {count > 0 && (
          <ReasonedButton
            kind="primary"
            obstacle={obstacle}
            busy={making.busy}
            icon={<DeviceIcon size={18} aria-hidden />}
            onPress={() => void making.go({ id })}
          >
            {say('entries.make_all', { count })}
          </ReasonedButton>
        )}
      </PageHeader>
      <Stack>
        <p>{say('entries.why')}</p>
        {failed && <ObstacleNotice obstacle={failed} />}
      </Stack>
      <Ways
        entries={entries}
        busy={making.busy || voiding.busy}
        onMake={obstacle ? undefined : personId => void making.go({ id, personIds: [personId] })}
        onVoid={personId => void voiding.go({ id, personIds: [personId] })}
      />
    </>
  )
}
