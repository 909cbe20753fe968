import { Link } from '@tanstack/react-router'
import { Table, TableScroll } from '../../../../ui/controls/table.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MatterRow } from '../../contract.ts'
import { StageMark } from '../stage-mark.tsx'
import { NextDeadline } from './next-deadline.tsx'
import { openThings, targetWords } from './in-short.ts'

/** A line for each matter; a card on the phone. */
export function MattersTable({ matters }: { matters: readonly MatterRow[] }) {
  const say = useWords()
  return (
    <TableScroll>
      <Table
        caption={say('matters.title')}
        heads={{
          title: say('matter.name'),
          stage: say('matters.stage'),
          next: say('matters.next'),
          open: say('matters.open'),
          target: say('matters.target'),
          owner: say('matters.owner'),
        }}
        rows={matters}
        keyOf={({ id }) => id}
      >
        {matter => ({
          title: (
            <Link to="/matters/$id" params={{ id: matter.id }}>
              {matter.title}
            </Link>
          ),
          stage: <StageMark stage={matter.stage} />,
          next: matter.nextDeadline && <NextDeadline deadline={matter.nextDeadline} />,
          open: openThings(say, matter).join(' · '),
          target: targetWords(say, matter.target),
          owner: matter.owner.name,
        })}
      </Table>
    </TableScroll>
  )
}
