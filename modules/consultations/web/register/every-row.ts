import { useEffect } from 'react'
import { ask } from '../../../../ui/asking/ask.ts'
import { usePages } from '../../../../ui/asking/use-answer.ts'
import { listRegister, type RegisterRow } from '../../contract.ts'
import { askedFor, type Sought } from './sought.ts'

const mostAtOnce = 200

/** Every line that is sought, as it is at this moment. */
export async function everyRow(roundId: string, sought: Sought): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = []
  let after: string | null = ''
  while (after !== null) {
    const asked = { ...askedFor(roundId, sought), take: mostAtOnce, ...(after && { after }) }
    const page: { items: RegisterRow[]; next: string | null } = await ask(listRegister, asked)
    rows.push(...page.items)
    after = page.next
  }
  return rows
}

/** The same, kept up to date; `isWhole` once all of them are there. */
export function useEveryRow(roundId: string, sought: Sought) {
  const pages = usePages(listRegister, { ...askedFor(roundId, sought), take: mostAtOnce })
  const { hasNextPage, isFetching, fetchNextPage } = pages
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  return { rows: pages.items, isWhole: pages.data !== undefined && !hasNextPage }
}
