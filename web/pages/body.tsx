import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { readBody } from '../../modules/bodies/contract.ts'
import { Below } from '../../modules/bodies/web/below.tsx'
import { BodyHead } from '../../modules/bodies/web/body-head.tsx'
import { Terms } from '../../modules/bodies/web/terms.tsx'
import { Composition } from '../../modules/people/web/composition.tsx'
import { CirculateButton } from '../../modules/votes/web/mine/circulate.tsx'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'
import { DayChoice, OtherDayNotice } from '../../ui/controls/day-choice.tsx'

/** One body on a day: who belongs to it, its terms, and what stands below it. */
export function BodyPage() {
  const { id } = useParams({ from: '/bodies/$id' })
  const { on } = useSearch({ from: '/bodies/$id' })
  const navigate = useNavigate()
  const body = useAnswer(readBody, { id })
  const look = (day: string | undefined) =>
    void navigate({ to: '/bodies/$id', params: { id }, search: day ? { on: day } : {}, replace: true })
  const open = (below: string) => void navigate({ to: '/bodies/$id', params: { id: below } })
  return (
    <Answered query={body}>
      {found => (
        <>
          <BodyHead body={found} on={on} day={<DayChoice on={on} onChange={look} />} />
          <OtherDayNotice on={on} onChange={look} />
          <CirculateButton bodyId={id} />
          <Composition body={found} on={on} />
          <Terms body={found} on={on} />
          <Below key={id} body={found} on={on} onEstablished={open} />
        </>
      )}
    </Answered>
  )
}
