import { useRef, useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { moved } from '../../../papers/web/packs/order.ts'
import { orderParts, type PartPaper, readMatter } from '../../contract.ts'

/** Papers of a matter in the order in which somebody puts them, shown at once and saved one move after another. */
export function usePartsOrder(matterId: string, papers: readonly PartPaper[]) {
  const act = useAct(orderParts, { refreshes: [readMatter] })
  const [mine, setMine] = useState<readonly string[]>()
  const saving = useRef(Promise.resolve())
  const wanted = mine?.every(id => papers.some(paper => paper.id === id)) ? mine : undefined
  const shown =
    wanted?.length === papers.length ? wanted.flatMap(id => papers.find(one => one.id === id) ?? []) : papers
  const save = async (before: Promise<void>, paperIds: readonly string[]) => {
    await before
    await act.go({ id: matterId, paperIds: [...paperIds] })
    setMine(latest => (latest === paperIds ? undefined : latest))
  }
  const put = (from: number, to: number) => {
    const place = Math.min(Math.max(to, 0), shown.length - 1)
    if (place === from) return
    const paperIds = moved(shown, from, place).map(({ id }) => id)
    setMine(paperIds)
    saving.current = save(saving.current, paperIds)
  }
  return { shown, put, obstacle: act.obstacle }
}
