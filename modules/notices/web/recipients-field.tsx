import { useState } from 'react'
import { fold } from '../../../platform/text/fold.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { PickList } from '../../../ui/controls/pick-list.tsx'
import theme from '../../../ui/theme/text.module.css'
import { useWords } from '../../../ui/words/words.tsx'
import { useFoundBodies } from '../../bodies/web/use-found-bodies.ts'
import type { Party } from '../../conclusions/contract.ts'
import type { NoticeProposal } from '../contract.ts'
import type { Signed } from './chosen.ts'
import styles from './notices.module.css'

interface Props {
  proposal: NoticeProposal
  /** Whether somebody may get what is chosen. */
  may: (party: Party) => boolean
  chosen: Signed['recipients']
  onChange: (recipients: Signed['recipients']) => void
}

/** Who gets a notice: bodies found in the whole tree, and those who were called. */
export function RecipientsField({ proposal, may, chosen, onChange }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const bodies = useFoundBodies(typed)
  const wanted = fold(typed)
  const people = proposal.people.filter(({ name }) => fold(name).includes(wanted))
  const found = bodies && [
    ...bodies.map(one => ({ ...one, kind: 'body' as const })),
    ...people.map(({ id, name }) => ({ id, title: name, below: say('notice.person'), kind: 'person' as const })),
  ]
  const known = new Set(chosen.map(({ id }) => id))
  return (
    <fieldset className={styles.group}>
      <legend>{say('notice.recipients')}</legend>
      {chosen.length === 0 && <p className={theme.soft}>{say('notice.no_recipients')}</p>}
      <ul className={styles.chosen} aria-label={say('notice.recipients')}>
        {chosen.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <Button kind="quiet" onPress={() => onChange(chosen.filter(one => one.id !== id))}>
              {say('notice.remove', { name })}
            </Button>
          </li>
        ))}
      </ul>
      <PickList
        label={say('notice.find')}
        search={typed}
        onSearch={setTyped}
        found={found?.filter(one => !known.has(one.id) && may(one))}
        onPick={({ kind, id, title }) => {
          onChange([...chosen, { kind, id, name: title }])
          setTyped('')
        }}
      />
    </fieldset>
  )
}
