import { useParams } from '@tanstack/react-router'
import { MinutesScreen } from '../../modules/minutes/web/minutes-screen.tsx'

/** The minutes of a meeting, for those who lead it. */
export function MinutesPage() {
  const { id } = useParams({ from: '/meetings/$id/minutes' })
  return <MinutesScreen key={id} id={id} />
}
