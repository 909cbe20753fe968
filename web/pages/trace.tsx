import { useNavigate, useSearch } from '@tanstack/react-router'
import { TraceScreen } from '../../modules/consultations/web/trace/trace-screen.tsx'

/** Where a sentence came from. */
export function TracePage() {
  const sought = useSearch({ from: '/trace' })
  const navigate = useNavigate()
  return <TraceScreen sought={sought} onSought={search => void navigate({ to: '/trace', search })} />
}
