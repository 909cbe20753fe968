import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Mark, type Standing } from '../../../../ui/controls/notice.tsx'
import { Table, TableScroll } from '../../../../ui/controls/table.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { readEntries } from '../../contract.ts'
import styles from './entries.module.css'

export type Entry = AnswerOf<typeof readEntries>['items'][number]

const standings: Record<Entry['way'], Standing> = {
  inside: 'settled',
  link: 'waiting',
  none: 'problem',
  administrator: 'plain',
  suspended: 'plain',
}

interface Props {
  entries: readonly Entry[]
  busy: boolean
  /** Undefined where no slips can be made. */
  onMake: ((personId: string) => void) | undefined
  onVoid: (personId: string) => void
}

/** A line for each of those who are called; a card on the phone. */
export function Ways({ entries, busy, onMake, onVoid }: Props) {
  const say = useWords()
  return (
    <TableScroll>
      <Table
        caption={say('entries.list')}
        heads={{
          name: say('called.name'),
          way: say('entries.way'),
          what: { head: say('entries.what'), headless: true, end: true },
        }}
        rows={entries}
        keyOf={({ person }) => person.id}
      >
        {({ person: { id, name }, way, linkUntil }) => ({
          name,
          way: (
            <>
              <Mark standing={standings[way]}>{say(`entries.way.${way}`)}</Mark>{' '}
              {way === 'link' && linkUntil !== null && say('entries.until', { moment: say.moment(linkUntil) })}
            </>
          ),
          what: way !== 'administrator' && way !== 'suspended' && (
            <div className={styles.ways}>
              {way === 'link' && (
                <Button
                  kind="quiet"
                  busy={busy}
                  aria-label={say('entries.void_for', { name })}
                  onPress={() => onVoid(id)}
                >
                  {say('entries.void')}
                </Button>
              )}
              {onMake && (
                <Button
                  kind="quiet"
                  busy={busy}
                  aria-label={say('entries.make_for', { name })}
                  onPress={() => onMake(id)}
                >
                  {say(way === 'none' ? 'entries.make' : 'entries.renew')}
                </Button>
              )}
            </div>
          ),
        })}
      </Table>
    </TableScroll>
  )
}
