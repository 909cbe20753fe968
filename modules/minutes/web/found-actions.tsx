import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import work from '../../../ui/theme/work.module.css'
import { useWords } from '../../../ui/words/words.tsx'
import { listActions, recordAction } from '../../actions/contract.ts'
import { showProvision } from '../../papers/web/text/text-document.tsx'
import { type FoundAction, type KeptMinutes, readKept } from '../contract.ts'

/** What the text says somebody is to do, as it is read; each becomes an action in one press. Nothing where all are recorded. */
export function FoundActions({ minutes: { id, paperId, actions } }: { minutes: KeptMinutes }) {
  const say = useWords()
  const act = useAct(recordAction, {
    refreshes: [readKept, listActions],
    done: () => toast(say('minutes.action_recorded')),
  })
  if (actions.length === 0) return null
  const record = ({ provisionId, lineId, who, named, what, by }: FoundAction) => {
    const whose = who ? { kind: who.kind, id: who.id } : { kind: 'name' as const, name: named }
    void act.go({ id, lineId, place: { paperId, provisionId }, who: whose, what, by })
  }
  return (
    <Section title={say('minutes.actions', { count: actions.length })}>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
      <ul className={work.list}>
        {actions.map(one => (
          <li key={one.provisionId} className={work.item}>
            <div className={work.words}>
              <span className={work.title}>{one.what}</span>
              <div className={work.facts}>
                <span>{one.who?.name ?? one.named}</span>
                {one.by !== null && <span>{say('minutes.action_by', { day: say.day(one.by) })}</span>}
              </div>
            </div>
            <div className={work.acts}>
              <Button onPress={() => showProvision(one.provisionId)}>{say('minutes.show')}</Button>
              <Button busy={act.busy} onPress={() => record(one)}>
                {say('minutes.action_record')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
