import type { FileAnswer } from '../../../platform/http/contract.ts'
import { refuseIf } from '../../../platform/refused.ts'
import { typeset } from '../../../platform/typeset/typeset.ts'
import type { Look } from '../../../platform/work/work.ts'
import { sayIn } from '../../../platform/words.ts'
import { profileOf } from '../../organisation/index.ts'
import { rulesOn } from '../../rulebook/index.ts'
import type { DayOf } from '../called.ts'
import { obstacleToRunning } from '../rules.ts'
import { seenMeeting } from '../standing.ts'
import { listSeats } from '../store/seats.ts'
import { scriptToTypst } from '../takeaways/script-to-typst.ts'
import { scriptOf } from '../takeaways/script.ts'
import { whenShown } from '../takeaways/shown-time.ts'
import { words } from '../words.ts'
import { agendaOf } from './agenda.ts'
import { quorumFor } from './meetings.ts'
import { namesOfBodies, namesOfPeople } from './names.ts'

interface Where {
  timeZone: string
  dayOf: DayOf
}

/** Who says what in a meeting, in the language of the organisation, for those who prepare it and for whoever chairs it. */
export async function readScript(look: Look, { id }: { id: string }, { timeZone, dayOf }: Where) {
  const { reader, actor } = look
  const { meeting, standing } = await seenMeeting(look, id)
  const { startsAt, title, bodyId, chairId } = meeting
  const chairs = chairId !== null && chairId === actor.personId
  refuseIf(obstacleToRunning({ runs: standing.runs || chairs }))
  const { language, phrases } = await profileOf(reader)
  const on = dayOf(new Date(startsAt))
  const seats = await listSeats(reader, [id])
  const agenda = await agendaOf(look, { id, standing })
  const known = {
    title,
    startsAt,
    timeZone,
    language,
    body: (await namesOfBodies(reader, [bodyId])).get(bodyId) ?? '',
    chair: (await namesOfPeople(reader, [chairId])).get(chairId ?? '') ?? null,
    members: seats.filter(({ role }) => role === 'member').length,
    needed: (await quorumFor(look, { meeting, seats, on }))?.needed ?? null,
    lines: agenda.flatMap(({ id: lineId, kind, minutes, content }) => {
      if (content === null) return []
      const away = content.interests.map(({ person }) => person.name)
      const isDecided = content.papers.length > 0 || content.awaits !== null
      const presenter = content.presenter?.name ?? null
      const presider = content.presider?.name ?? null
      return [{ id: lineId, kind, minutes, title: content.title, presenter, presider, isDecided, away }]
    }),
  }
  const said = rulesOn(phrases, on).map(({ says }) => says)
  return { title, when: whenShown(startsAt, timeZone, language), language, parts: scriptOf(known, said) }
}

/** The same in large print. */
export async function downloadScript(look: Look, asked: { id: string }, where: Where): Promise<FileAnswer> {
  const script = await readScript(look, asked, where)
  const bytes = Buffer.from(await typeset(scriptToTypst(script, script.language)))
  const name = `${sayIn(words, script.language)('script.title')} ${script.title}.pdf`
  return { name, mediaType: 'application/pdf', bytes }
}
