import { useQuery } from '@tanstack/react-query'
import { lookAtLink } from '../../../platform/auth/contract.ts'
import { Refused } from '../../../platform/refused.ts'
import { ask } from '../../../ui/asking/ask.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { Waiting } from '../../../ui/controls/progress.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { DoorCard } from './door-card.tsx'
import { LinkForDevice } from './link-for-device.tsx'
import { LinkForPassword } from './link-for-password.tsx'

interface Props {
  /** The secret behind the # of the address. */
  token: string
  /** The link is used up, or is left: go to the screen to which it leads, or home, or to the door. */
  onDone: (leadsTo: string | null) => void
}

/** Somebody opened the link, or scanned the code, of a printed slip. */
export function OneUseLink({ token, onDone }: Props) {
  const say = useWords()
  // Looking does not use the link up, so it may be done on opening.
  const look = useQuery({
    queryKey: [lookAtLink.path, token],
    queryFn: () => ask(lookAtLink, { token }),
    staleTime: Infinity,
  })
  const link = look.data
  if (link?.purpose === 'device') return <LinkForDevice token={token} link={link} onDone={() => onDone(link.leadsTo)} />
  if (link) return <LinkForPassword token={token} link={link} onDone={() => onDone(link.leadsTo)} />
  return (
    <DoorCard title={say('link.title')}>
      {look.error instanceof Refused ? <ObstacleNotice obstacle={look.error.obstacle} /> : <Waiting lines={3} />}
      <Button onPress={() => onDone(null)}>{say('link.to_door')}</Button>
    </DoorCard>
  )
}
