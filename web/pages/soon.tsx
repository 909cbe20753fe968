import type { AreaCode } from '../../modules/rulebook/contract.ts'
import { useAreaTitle } from '../../modules/rulebook/web/area-title.ts'
import { EmptyState } from '../../ui/controls/empty-state.tsx'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { NotFoundPage } from './not-found.tsx'

/** An area that the profile shows and that has no screens yet: says honestly what will come. */
export function Soon({ code }: { code: AreaCode }) {
  const say = useWords()
  const title = useAreaTitle(code)
  if (title === undefined) return <NotFoundPage />
  return (
    <>
      <PageHeader title={title} />
      <EmptyState title={say('soon.title')}>{say(`soon.${code}`)}</EmptyState>
    </>
  )
}
