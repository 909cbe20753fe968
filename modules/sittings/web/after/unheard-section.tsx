import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Select } from '../../../../ui/controls/field.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listJottings, listUnheard, passOnSaid, type Unheard } from '../../contract.ts'

/** What was said on drafts and is not yet with those who write them, for whoever led the meeting; nothing when there is none. */
export function UnheardSection({ meetingId: id, leads }: { meetingId: string; leads: boolean }) {
  const say = useWords()
  const { data } = useAnswer(listUnheard, { id }, leads)
  if (!data || data.items.length === 0) return null
  return (
    <Section title={say('after.unheard')}>
      {data.items.map(item => (
        <UnheardOn key={item.lineId} meetingId={id} item={item} />
      ))}
    </Section>
  )
}

function UnheardOn({ meetingId: id, item: { lineId, title, count, drafts } }: { meetingId: string; item: Unheard }) {
  const say = useWords()
  const [paperId, setPaperId] = useState(drafts[0]?.paperId ?? '')
  const act = useAct(passOnSaid, { refreshes: [listUnheard, listJottings] })
  const draft = drafts.find(one => one.paperId === paperId)
  return (
    <>
      <Notice
        standing="waiting"
        aside={
          <Button busy={act.busy} onPress={() => void act.go({ id, lineId, paperId })}>
            {say('after.pass_on')}
          </Button>
        }
      >
        <p>{say('after.count', { count, title: `“${draft?.title ?? title}”` })}</p>
      </Notice>
      {drafts.length > 1 && (
        <Select
          label={say('after.draft')}
          value={paperId}
          options={drafts.map((one, place) => ({ value: one.paperId, label: one.title ?? `${title} (${place + 1})` }))}
          onChange={setPaperId}
        />
      )}
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </>
  )
}
