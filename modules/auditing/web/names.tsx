import { Link } from '@tanstack/react-router'
import { mustHold } from '../../../platform/work/roles.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { useWho } from '../../../ui/who.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { readAccount } from '../../accounts/contract.ts'
import { readBody } from '../../bodies/contract.ts'
import { readPerson } from '../../people/contract.ts'
import { useFullName } from '../../people/web/names.ts'

/** Whoever this account belongs to today; a short number where the reader may not know, or nobody does any more. */
export function ActorName({ id, as }: { id: string; as?: string }) {
  const say = useWords()
  const account = useAccount(id)
  const name = account.data?.name ?? short(id)
  return <>{as ? say(as, { name }) : name}</>
}

/** What the happening was about, by its name of today, with the way to it. */
export function SubjectName({ name, id }: { name: string; id: string }) {
  const kind = name.replace(/\..*/, '')
  if (!isId(id)) return <>{id}</>
  if (kind === 'body' || kind === 'term') return <BodyName id={id} />
  if (kind === 'person') return <PersonName id={id} />
  if (accountKinds.includes(kind)) return <AccountName id={id} />
  return (
    <Link to="/administration/audit" search={{ subjectId: id }}>
      {short(id)}
    </Link>
  )
}

const accountKinds = ['account', 'passkey', 'device', 'link', 'session', 'token', 'assistance']

function BodyName({ id }: { id: string }) {
  const body = useAnswer(readBody, { id })
  return (
    <Link to="/bodies/$id" params={{ id }} search={{}}>
      {body.data?.name ?? short(id)}
    </Link>
  )
}

function PersonName({ id }: { id: string }) {
  const fullName = useFullName()
  const person = useAnswer(readPerson, { id })
  return (
    <Link to="/people/$id" params={{ id }}>
      {person.data ? fullName(person.data) : short(id)}
    </Link>
  )
}

function AccountName({ id }: { id: string }) {
  const account = useAccount(id)
  return (
    <Link to="/administration/accounts/$id" params={{ id }}>
      {account.data?.name ?? short(id)}
    </Link>
  )
}

/** Auditors read what happened, not whose account it was; they are not made to ask for what they may not know. */
function useAccount(id: string) {
  const who = useWho()
  const mayKnow = id === who.id || mustHold(who, 'administrator', 'clerk') === undefined
  return useAnswer(readAccount, { id }, mayKnow && isId(id))
}

function isId(id: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)
}

function short(id: string): string {
  return isId(id) ? id.slice(0, 8) : id
}
