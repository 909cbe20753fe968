import type { AreaCode } from '../../modules/rulebook/contract.ts'
import { useProfile } from '../../modules/rulebook/web/use-profile.ts'
import { EmptyState } from '../../ui/controls/empty-state.tsx'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { NotFoundPage } from './not-found.tsx'

/** An area that the profile shows and that has no screens yet: says honestly what will come. */
export function Soon({ code }: { code: AreaCode }) {
  const say = useWords()
  const area = useProfile().areas.find(one => one.code === code)
  if (!area) return <NotFoundPage />
  return (
    <>
      <PageHeader title={area.words[say.language]} />
      <EmptyState title={say('soon.title')}>{say(`soon.${code}`)}</EmptyState>
    </>
  )
}
