import type { ReactNode } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { AddIcon } from '../../../../ui/icons.ts'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { CameFields } from './came-fields.tsx'
import { FoundList } from './found-list.tsx'
import styles from './sources.module.css'
import type { Desk as Held } from './use-desk.ts'
import { WhoseFields } from './whose-fields.tsx'

interface Props {
  round: RoundView
  desk: Held
  agrees?: boolean
  /** What was found to be wrong with the source, for somebody to put right. */
  faults?: ReactNode
}

/** What a source says, comment by comment, whose they are, and the one press that takes them into the register. */
export function Desk({ round, desk, agrees = false, faults }: Props) {
  const say = useWords()
  const { items, chosen, askedOf } = desk
  const nobody = chosen.some(({ senderWords }) => !askedOf(senderWords.trim()))
  const empty = chosen.some(({ words }) => words.trim() === '')
  const obstacle = obstacleTo({ count: chosen.length, nobody, empty })
  return (
    <div className={styles.desk}>
      <Section title={say('desk.source')}>
        <CameFields came={desk.came} onChange={desk.setCame} />
        <WhoseFields round={round} desk={desk} />
      </Section>
      {agrees && <Agrees desk={desk} />}
      {faults}
      <Section
        title={say('desk.comments', { count: items.length })}
        aside={
          <Button icon={<AddIcon size={18} aria-hidden />} onPress={() => desk.add({})}>
            {say('desk.add')}
          </Button>
        }
      >
        {items.length === 0 && !agrees && <p className={theme.soft}>{say('desk.nothing')}</p>}
        {items.length > 0 && <FoundList round={round} desk={desk} />}
        {desk.obstacle && <ObstacleNotice obstacle={desk.obstacle} />}
        {desk.open.length > 0 && (
          <div className={styles.taking}>
            <ReasonedButton kind="primary" busy={desk.busy} obstacle={obstacle} onPress={desk.take}>
              {say('desk.take', { count: chosen.length })}
            </ReasonedButton>
          </div>
        )}
      </Section>
    </div>
  )
}

function obstacleTo({ count, nobody, empty }: { count: number; nobody: boolean; empty: boolean }) {
  if (count === 0) return { code: 'desk.nothing_chosen', status: 422 }
  if (nobody) return { code: 'desk.whose_needed', status: 422 }
  return empty ? { code: 'desk.words_needed', status: 422 } : undefined
}

/** A letter that agrees and says nothing else is one answer. */
function Agrees({ desk }: { desk: Held }) {
  const say = useWords()
  const asked = desk.askedOf('')
  const done = asked && asked.answeredAt !== null
  const obstacle = asked ? undefined : { code: 'desk.whose_needed', status: 422 }
  return (
    <Notice
      standing="settled"
      aside={
        !done && (
          <ReasonedButton kind="primary" busy={desk.busy} obstacle={obstacle} onPress={desk.agree}>
            {say('desk.record_agrees')}
          </ReasonedButton>
        )
      }
    >
      <p>{say(done ? 'desk.agrees_done' : 'desk.agrees')}</p>
    </Notice>
  )
}
