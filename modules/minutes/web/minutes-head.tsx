import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHeader } from '../../../ui/controls/page-header.tsx'
import { useWords } from '../../../ui/words/words.tsx'

interface Props {
  id: string
  below: ReactNode
  children: ReactNode
}

/** Whose minutes they are, and what can be done with them. */
export function MinutesHead({ id, below, children }: Props) {
  const say = useWords()
  return (
    <PageHeader
      title={say('minutes.title')}
      above={
        <Link to="/meetings/$id" params={{ id }}>
          {say('minutes.to_meeting')}
        </Link>
      }
      below={below}
    >
      {children}
    </PageHeader>
  )
}
