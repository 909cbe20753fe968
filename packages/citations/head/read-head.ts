import { endOf } from './end.ts'
import { dated, isJoint, jointly, numbered, passedIn, typed, withoutStop } from './fields.ts'
import type { Head } from './head.ts'
import { dateIn } from './dates.ts'
import { organsIn } from './organs.ts'
import { topOf } from './top.ts'
import { found, foundIn, written } from './written.ts'

/**
 * Reads the head and the end of an official document: who issued it under which number, when and where, what kind it is
 * and about what, who gets it and who signed. Party, state and letter forms; columns side by side or one after the other;
 * pages of a gazette. Each field tells where it stands in `text`. What is not said or left blank is null.
 * The forms are those of Decree 30/2020/NĐ-CP and of the guides to Party documents.
 */
export function readHead(text: string): Head {
  const page = written(text)
  const top = topOf(page)
  const end = endOf(page, top)
  const { organs, parent } = organsIn(page, top.organs, isJoint(page, top))
  return {
    organ: jointly(page, organs),
    parentOrgan: foundIn(page, parent),
    ...numbered(page, top.number),
    ...dated(page, top.date ?? dateIn(page, end.zone) ?? passedIn(page, end.zone)),
    type: typed(page, top),
    abstract: withoutStop(foundIn(page, top.abstract)),
    recipients: end.recipients.flatMap(recipient => foundIn(page, recipient) ?? []),
    signer: {
      authority: foundIn(page, end.signature?.authority ?? []),
      capacity: foundIn(page, end.signature?.capacity ?? []),
      name: end.signature?.name ? found(page, end.signature.name) : null,
    },
  }
}
