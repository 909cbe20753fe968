import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FirstRun } from '../../modules/accounts/web/first-run.tsx'
import { Notice } from '../../ui/controls/notice.tsx'
import { useWords } from '../../ui/words/words.tsx'

/** A new Plenum; the link that the server printed carries the secret behind the #. */
export function FirstRunPage() {
  const say = useWords()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [token] = useState(() => location.hash.slice(1))
  const done = () => {
    void navigate({ to: '/', replace: true })
    void cache.invalidateQueries()
  }
  if (token === '') return <Notice standing="waiting">{say('first_run.link_needed')}</Notice>
  return <FirstRun token={token} onDone={done} />
}
