import { useState } from 'react'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { Table } from '../../../ui/controls/table.tsx'
import { AddIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { endAssistance, listAssistance } from '../contract.ts'
import { GrantAssistance } from './grant-assistance.tsx'

/** Who may read and prepare for this account, and for whom it may. */
export function Assistants({ id }: { id: string }) {
  const say = useWords()
  const assistance = useAnswer(listAssistance, { id })
  const ending = useAct(endAssistance, { refreshes: [listAssistance] })
  const [granting, setGranting] = useState(false)
  return (
    <Section
      title={say('assistants.title')}
      aside={
        <Button kind="quiet" icon={<AddIcon size={18} aria-hidden />} onPress={() => setGranting(true)}>
          {say('assistants.grant')}
        </Button>
      }
    >
      <p>{say('assistants.why')}</p>
      {ending.obstacle && <ObstacleNotice obstacle={ending.obstacle} />}
      <Answered query={assistance} lines={2}>
        {({ items }) =>
          items.length > 0 && (
            <Table
              caption={say('assistants.title')}
              heads={{
                who: say('assistants.assistant'),
                principal: say('assistants.principal'),
                from: say('assistants.from'),
                to: say('assistants.to'),
                end: { head: say('assistants.end'), headless: true, end: true },
              }}
              rows={items}
              keyOf={one => one.id}
            >
              {({ id: assistanceId, assistant, principal, startsOn, endsOn }) => ({
                who: assistant.name,
                principal: principal.name,
                from: say.day(startsOn),
                to: say.day(endsOn),
                end: principal.id === id && (
                  <Button kind="quiet" busy={ending.busy} onPress={() => void ending.go({ id, assistanceId })}>
                    {say('assistants.end')}
                  </Button>
                ),
              })}
            </Table>
          )
        }
      </Answered>
      {granting && <GrantAssistance id={id} onClose={() => setGranting(false)} />}
    </Section>
  )
}
