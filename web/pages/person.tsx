import { useParams } from '@tanstack/react-router'
import { readPerson } from '../../modules/people/contract.ts'
import { PersonHead } from '../../modules/people/web/person-head.tsx'
import { PersonOffices } from '../../modules/people/web/person-offices.tsx'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'

/** One person with the offices they hold and have held. */
export function PersonPage() {
  const { id } = useParams({ from: '/people/$id' })
  const person = useAnswer(readPerson, { id })
  return (
    <Answered query={person}>
      {found => (
        <>
          <PersonHead person={found} />
          <PersonOffices person={found} />
        </>
      )}
    </Answered>
  )
}
