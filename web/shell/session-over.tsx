import { SignIn } from '../../modules/accounts/web/sign-in.tsx'
import { Dialog } from '../../ui/controls/dialog.tsx'
import { Notice } from '../../ui/controls/notice.tsx'
import { useWords } from '../../ui/words/words.tsx'

/** Over whatever was being done: nothing that was typed is lost because a session ended. */
export function SessionOver({ onEntered }: { onEntered: () => void }) {
  const say = useWords()
  return (
    <Dialog title={say('session.over_title')}>
      <Notice standing="waiting">
        <p>{say('session.over_why')}</p>
      </Notice>
      <SignIn onEntered={onEntered} />
    </Dialog>
  )
}
