import { Button, ButtonLink } from '../../ui/controls/button.tsx'
import { EmptyState } from '../../ui/controls/empty-state.tsx'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { useWords } from '../../ui/words/words.tsx'

export function NotFoundPage() {
  const say = useWords()
  const title = say('page.not_found.title')
  return (
    <>
      <PageHeader title={title} />
      <EmptyState title={title} next={<ButtonLink to="/">{say('page.home')}</ButtonLink>}>
        {say('page.not_found.text')}
      </EmptyState>
    </>
  )
}

/** A fault of ours: the rest of the app stands, and loading again usually helps. */
export function FailedPage() {
  const say = useWords()
  const title = say('page.failed.title')
  return (
    <>
      <PageHeader title={title} />
      <EmptyState title={title} next={<Button onPress={() => location.reload()}>{say('page.reload')}</Button>}>
        {say('page.failed.text')}
      </EmptyState>
    </>
  )
}
