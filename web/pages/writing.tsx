import { useParams, useSearch } from '@tanstack/react-router'
import { WriteScreen } from '../../modules/drafts/web/write-screen.tsx'

/** One paper while somebody writes on it. */
export function WritingPage() {
  const { id } = useParams({ from: '/papers/$id/write' })
  const { provision } = useSearch({ from: '/papers/$id/write' })
  return <WriteScreen key={id} id={id} provision={provision} />
}
