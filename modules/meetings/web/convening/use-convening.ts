import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../../../../ui/asking/ask.ts'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { keyOf, useAnswer } from '../../../../ui/asking/use-answer.ts'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useRemembered } from '../../../../ui/remembered.ts'
import { useSettled } from '../../../../ui/settled.ts'
import { isDay } from '../../../../ui/words/day.ts'
import { useTimeZone, useWords } from '../../../../ui/words/words.tsx'
import { conveneMeeting, listMeetings, proposeMeeting } from '../../contract.ts'
import type { BodyToConvene } from './body-field.tsx'
import type { Proposal } from './proposed.tsx'
import { idsIn, momentsOf, type Named, obstacleToWhen, sitesIn, type Wanted } from './wanted.ts'

type Typed = { [Name in keyof Wanted]?: Wanted[Name] | undefined } & {
  body?: BodyToConvene | undefined
  kind?: string | undefined
  invitedNames?: readonly Named[]
  recorderNames?: readonly Named[]
}

/** A meeting while it is convened: what was typed goes before what the rules propose, and stays when the screen is left. */
export function useConvening() {
  const say = useWords()
  const navigate = useNavigate()
  const timeZone = useTimeZone()
  const cache = useQueryClient()
  const [typed, setTyped] = useRemembered<Typed>('a meeting to convene', () => ({}))
  const { body, day = '' } = typed
  const kind = body?.kinds.find(({ code }) => code === typed.kind)?.code ?? body?.kinds[0]?.code
  const mayAsk = body !== undefined && kind !== undefined && isDay(day)
  // The title follows the number.
  const askedWith = (number = '') => ({
    bodyId: body?.id ?? '',
    kind: kind ?? '',
    on: day,
    ...(Number(number) > 0 && { number }),
  })
  const answer = useAnswer(proposeMeeting, askedWith(useSettled(typed.number)), mayAsk)
  const proposal = mayAsk ? answer.data : undefined
  const shown = wantedFrom(typed, proposal)
  const act = useAct(conveneMeeting, { refreshes: [listMeetings] })
  const set = (change: Typed) => setTyped({ ...typed, ...change })
  /** Another committee brings its own title, number and chair. */
  const choose = (chosen: BodyToConvene | undefined) =>
    set({ body: chosen, title: undefined, number: undefined, chairId: undefined })
  const convene = async () => {
    if (!body || !kind || !mayAsk) return
    // Whoever is quick presses before what follows from the number just typed is on the screen.
    const asked = askedWith(typed.number)
    const queryFn = () => ask(proposeMeeting, asked)
    const fresh = await cache.fetchQuery({ queryKey: keyOf(proposeMeeting, asked), queryFn }).catch(() => undefined)
    if (!fresh) return
    const wanted = wantedFrom(typed, fresh)
    const made = await act.go({
      bodyId: body.id,
      kind,
      title: wanted.title.trim(),
      number: wanted.number === '' ? null : Number(wanted.number),
      ...momentsOf(wanted, timeZone),
      place: wanted.place.trim() || null,
      sites: sitesIn(wanted.sites),
      videoLink: wanted.videoLink.trim() || null,
      chairId: wanted.chairId || null,
      invitedIds: idsIn(wanted.invited),
      recorderIds: idsIn(wanted.recorders),
    })
    if (!made) return
    setTyped({})
    toast(say('convening.done'))
    await navigate({ to: '/meetings/$id', params: { id: made.id } })
  }
  return {
    wanted: shown,
    set,
    choose,
    body,
    kind,
    proposal,
    refused: mayAsk ? answer.error : null,
    invited: typed.invitedNames ?? [],
    recorders: typed.recorderNames ?? [],
    obstacle: body === undefined ? { code: 'meeting.body_needed', status: 422 } : obstacleToWhen(shown),
    act,
    convene,
  }
}

/** What was typed, and for the rest what is proposed. */
function wantedFrom(typed: Typed, proposal: Proposal | undefined): Wanted {
  return {
    title: typed.title ?? proposal?.title ?? '',
    number: typed.number ?? String(proposal?.number ?? ''),
    day: typed.day ?? '',
    from: typed.from ?? '08:00',
    to: typed.to ?? '',
    place: typed.place ?? '',
    sites: typed.sites ?? '',
    videoLink: typed.videoLink ?? '',
    chairId: typed.chairId ?? proposal?.chairId ?? '',
    invited: typed.invited ?? '',
    recorders: typed.recorders ?? '',
  }
}
