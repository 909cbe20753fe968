import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Answered } from '../../../ui/asking/answered.tsx'
import { usePages } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { EmptyState } from '../../../ui/controls/empty-state.tsx'
import { Table, TableMore } from '../../../ui/controls/table.tsx'
import { useSettled } from '../../../ui/settled.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { listPeople } from '../contract.ts'
import { useFullName } from './names.ts'
import { OfficesInShort } from './offices-in-short.tsx'

interface Props {
  search: string
  /** What to do first when nobody is listed. */
  first: ReactNode
}

/** People in the order of names, a page at a time, below a search for the beginnings of words of the name. */
export function PeopleList({ search, first }: Props) {
  const say = useWords()
  const fullName = useFullName()
  const wanted = useSettled(search.trim())
  const people = usePages(listPeople, wanted === '' ? {} : { search: wanted })
  return (
    <Answered query={people} lines={10}>
      {() =>
        people.items.length === 0 ? (
          <Nobody search={wanted} first={first} />
        ) : (
          <>
            <Table
              caption={say('people.list')}
              heads={{
                name: say('person.name'),
                offices: say('offices.title'),
                phone: say('person.phone'),
              }}
              rows={people.items}
              keyOf={({ id }) => id}
            >
              {person => ({
                name: (
                  <Link to="/people/$id" params={{ id: person.id }}>
                    {fullName(person)}
                  </Link>
                ),
                offices: person.offices.length > 0 && <OfficesInShort offices={person.offices} />,
                phone: person.sight === 'whole' && person.phone,
              })}
            </Table>
            {people.hasNextPage && (
              <TableMore>
                <Button busy={people.isFetchingNextPage} onPress={() => void people.fetchNextPage()}>
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

function Nobody({ search, first }: Props) {
  const say = useWords()
  if (search !== '') return <p>{say('people.none_found', { search })}</p>
  return (
    <EmptyState title={say('people.none')} next={first}>
      {say('people.none_why')}
    </EmptyState>
  )
}
