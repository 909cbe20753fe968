import type { Reader } from '../../platform/db/database.ts'
import type { Letterhead } from '../../platform/letters/letterhead.ts'
import type { BodyRow } from '../bodies/contract.ts'
import { findBody, pageOfBodies } from '../bodies/index.ts'
import { namesOfPeople } from '../meetings/index.ts'
import { heldOn, seatedIn } from '../people/index.ts'
import { officeOn, type Profile, rulesOn, type Signing } from '../rulebook/index.ts'

/** Somebody who may sign for a body, and what stands above their name. */
export interface Signer {
  id: string
  name: string
  office: string
  authority: string | null
}

/** Whoever signs for a body on a day, and who heads its papers. */
export interface Signature {
  head: BodyRow
  signers: Signer[]
}

/** Who may sign for a body on a day by an office that lets them, or by its order; first whoever is above. */
export async function signatureOf(
  reader: Reader,
  { body, on, profile }: { body: BodyRow; on: string; profile: Profile },
): Promise<Signature> {
  const rule = rulesOn(profile.signings, on).find(({ says }) => says.kinds.includes(body.kind))?.says
  const above = rule?.head === 'above' && body.parentId !== null ? await findBody(reader, body.parentId) : undefined
  const head = above ?? body
  const { byOrder } = rule ?? { byOrder: null }
  const ordered = byOrder
    ? await pageOfBodies(reader, { on, parentId: head.id, kinds: byOrder.kinds, take: mostBelow })
    : []
  const bodies = [body, ...ordered]
  const seated = await seatedIn(
    reader,
    bodies.map(({ id }) => id),
    on,
  )
  const acting = [...new Set(seated.flatMap(({ personId, acts }) => (acts ? personId : [])))]
  const names = await namesOfPeople(reader, acting)
  const signers = (await heldOn(reader, acting, on)).flatMap(({ mandate, body: place }) => {
    const office = officeOn(profile, mandate.office, on)
    const byBody = place.id === body.id
    const mayOrder = byOrder?.offices.includes(mandate.office) && ordered.some(({ id }) => id === place.id)
    if (!office?.signs || !(byBody || mayOrder)) return []
    const authority = rule ? authorityOf(rule, { office: byBody ? mandate.office : null, body, profile }) : null
    const { personId: id } = mandate
    const shown = { id, name: names.get(id) ?? '', office: office.words[profile.language], authority }
    return [{ shown, rank: (byBody ? 0 : 1_000_000) + office.precedence }]
  })
  const inOrder = signers.toSorted((one, other) => one.rank - other.rank).map(({ shown }) => shown)
  return { head, signers: [...new Map(inOrder.toReversed().map(one => [one.id, one])).values()].toReversed() }
}

/** Who heads a paper of the body and signs it. */
export async function letterheadOf(
  reader: Reader,
  { head, profile, signatory }: { head: BodyRow; profile: Profile; signatory: Letterhead['signatory'] },
): Promise<Letterhead> {
  const superior = head.parentId === null ? undefined : await findBody(reader, head.parentId)
  const { name: organ, symbol } = head
  return { profile: profile.code, superior: superior?.name ?? null, organ, symbol, signatory }
}

const mostBelow = 20

/** The lines above an office; by order where no office in the body itself is given. */
function authorityOf(
  { authority, deputies, byOrder, called }: Signing,
  { office, body, profile: { language } }: { office: string | null; body: BodyRow; profile: Profile },
): string | null {
  const lines = office === null ? [byOrder?.authority] : [authority, deputies[office]]
  const name = called[language].replace('{body}', body.name)
  const said = lines.flatMap(line => (line ? line[language].replace('{called}', name) : []))
  return said.length === 0 ? null : said.join('\n')
}
