import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { readMe } from '../../modules/accounts/contract.ts'
import { OneUseLink } from '../../modules/accounts/web/one-use-link.tsx'

/** `/enter#…`: the secret behind the # reaches no server log, and leaves the address when it is used. */
export function LinkPage() {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [token] = useState(() => location.hash.slice(1))
  const done = (leadsTo: string | null) => {
    // Not the link itself: it is used up, and asking about it again would only be refused.
    void cache.invalidateQueries({ queryKey: [readMe.path] })
    void navigate({ to: leadsTo ?? '/', replace: true })
  }
  return <OneUseLink token={token} onDone={done} />
}
