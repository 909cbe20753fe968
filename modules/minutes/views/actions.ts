import { type Provision, wordsOf } from '../../../packages/text/model.ts'
import type { Look } from '../../../platform/work/work.ts'
import { actionsOf, namesNear, namesOf, readAction } from '../../actions/index.ts'
import type { Meeting } from '../../meetings/index.ts'
import { profileOf } from '../../organisation/index.ts'
import type { FoundAction } from '../contract.ts'
import type { Placed } from '../form/document.ts'

interface Asked {
  meeting: Meeting
  provisions: readonly Provision[]
  /** What the record says where in the text: a sentence names the line that it is about. */
  kept: readonly Placed[]
}

/** What a text says somebody is to do, by name, that is not recorded yet. */
export async function foundActions(look: Look, { meeting, provisions, kept }: Asked): Promise<FoundAction[]> {
  const { language } = await profileOf(look.reader)
  const names = namesOf(await namesNear(look, meeting))
  const recorded = await actionsOf(look, { id: meeting.id })
  const keys = new Map(kept.map(({ provisionId, key }) => [provisionId, key]))
  let lineId: string | null = null
  return provisions.flatMap((provision): FoundAction[] => {
    const [about, line] = keys.get(provision.id)?.split(':') ?? []
    if (about === 'item') lineId = line ?? null
    if (about === 'closed') lineId = null
    const calendar = { today: look.today, language }
    const { who, named, what, by, isTyped } = readAction(wordsOf(provision).replace(/^[-–•] /, ''), names, calendar)
    const isKnown = recorded.some(one => one.place?.provisionId === provision.id || one.what === what)
    if (!isTyped || isKnown || provision.table || (who === null && named === '')) return []
    return [{ provisionId: provision.id, lineId, who, named, what, by }]
  })
}
