import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { usePages } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { EmptyState } from '../../../../ui/controls/empty-state.tsx'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { Table, TableMore, TableScroll } from '../../../../ui/controls/table.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listPacks } from '../../contract.ts'
import { useCopies } from './copy/copies.ts'

/** Packs that one may read, the latest first. */
export function PacksList({ first }: { first: ReactNode }) {
  const say = useWords()
  const packs = usePages(listPacks, {})
  const none = (
    <EmptyState title={say('packs.none')} next={first}>
      {say('packs.none_why')}
    </EmptyState>
  )
  return (
    <Answered query={packs}>
      {() =>
        packs.items.length === 0 ? (
          none
        ) : (
          <>
            <TableScroll>
              <PacksTable packs={packs.items} />
            </TableScroll>
            {packs.hasNextPage && (
              <TableMore>
                <Button busy={packs.isFetchingNextPage} onPress={() => void packs.fetchNextPage()}>
                  {say('list.more')}
                </Button>
              </TableMore>
            )}
          </>
        )
      }
    </Answered>
  )
}

type Listed = ReturnType<typeof usePages<typeof listPacks>>['items'][number]

function PacksTable({ packs }: { packs: readonly Listed[] }) {
  const say = useWords()
  const { kept } = useCopies()
  return (
    <Table
      caption={say('packs.title')}
      heads={{
        title: say('packs.name'),
        count: { head: say('packs.count'), end: true },
        sharing: say('packs.sharing'),
        keeper: say('packs.keeper'),
        made: say('packs.made'),
      }}
      rows={packs}
      keyOf={({ id }) => id}
    >
      {({ id, title, paperCount, sharing, keeper, madeAt }) => ({
        title: (
          <>
            <Link to="/papers/packs/$id" params={{ id }}>
              {title}
            </Link>{' '}
            {kept.some(({ packId }) => packId === id) && <Mark standing="settled">{say('copy.mark')}</Mark>}
          </>
        ),
        count: paperCount,
        sharing: say(`share.${sharing}`),
        keeper: keeper.name,
        made: say.moment(madeAt),
      })}
    </Table>
  )
}
