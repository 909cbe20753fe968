import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Answered } from '../../../ui/asking/answered.tsx'
import { usePages } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { Table, TableMore } from '../../../ui/controls/table.tsx'
import { AddIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { type BodyView, listBodies } from '../contract.ts'
import { EstablishBody } from './establish-body.tsx'
import { useKindName } from './kind-name.ts'
import { useObstacleToKeeping } from './may-keep.ts'

interface Props {
  body: BodyView
  on: string | undefined
  /** A body was added below this one. */
  onEstablished: (id: string) => void
}

/** The bodies right below this one on a day, in order of precedence. */
export function Below({ body, on, onEstablished }: Props) {
  const say = useWords()
  const kindName = useKindName()
  const obstacle = useObstacleToKeeping()
  const [adding, setAdding] = useState(false)
  const search = on ? { on } : {}
  const pages = usePages(listBodies, { parentId: body.id, take: 100, ...search })
  return (
    <Section
      title={say('below.title')}
      aside={
        <ReasonedButton
          kind="quiet"
          obstacle={obstacle}
          icon={<AddIcon size={18} aria-hidden />}
          onPress={() => setAdding(true)}
        >
          {say('bodies.establish')}
        </ReasonedButton>
      }
    >
      <Answered query={pages} lines={4}>
        {() =>
          pages.items.length === 0 ? (
            <p>{say('below.none')}</p>
          ) : (
            <Table
              caption={say('below.title')}
              heads={{
                name: say('body.name'),
                symbol: say('body.symbol'),
                kind: say('body.kind'),
                below: { head: say('below.head'), end: true },
              }}
              rows={pages.items}
              keyOf={({ id }) => id}
            >
              {({ id, name, symbol, kind, validTo, childCount }) => ({
                name: (
                  <Link to="/bodies/$id" params={{ id }} search={search}>
                    {name}
                  </Link>
                ),
                symbol,
                kind: kindName(kind, validTo ?? on),
                below: childCount > 0 ? childCount : null,
              })}
            </Table>
          )
        }
      </Answered>
      {pages.hasNextPage && (
        <TableMore>
          <Button busy={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
            {say('list.more')}
          </Button>
        </TableMore>
      )}
      {adding && <EstablishBody parent={body} onClose={() => setAdding(false)} onDone={onEstablished} />}
    </Section>
  )
}
