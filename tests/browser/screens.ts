import type { Page } from 'playwright-core'
import type { Stage } from './stage.ts'

/** A screen as somebody comes to it. */
export interface Screen {
  name: string
  who?: Parameters<Stage['seat']>[0]
  path: string | ((stage: Stage) => Promise<string>)
  /** Opens what is only seen after a press, such as a dialog. */
  open?: (page: Page) => Promise<void>
}

/** Every screen of a Plenum with the demonstration organisation of `vn-party`. */
export const screens: readonly Screen[] = [
  { name: 'the door', who: 'guest', path: '/' },
  { name: 'a link that is used up', who: 'guest', path: '/link#nothing' },
  { name: 'where the office starts', path: '/' },
  { name: 'the work of a member', who: 'member', path: '/' },
  { name: 'the matters', path: '/matters' },
  { name: 'a matter before its files are dropped', path: '/matters/new' },
  { name: 'an area that is not open yet', path: '/documents' },
  { name: 'the meetings', path: '/meetings' },
  { name: 'a meeting before it is convened', path: '/meetings/new' },
  { name: 'an address that leads nowhere', path: '/nowhere' },
  { name: 'the tree', path: '/bodies' },
  { name: 'the tree of an earlier day', path: '/bodies?on=2021-10-14' },
  { name: 'a new body', path: '/bodies', open: press(/Thêm tổ chức/) },
  { name: 'a body', path: body('DUK') },
  { name: 'a body as a member sees it', who: 'member', path: body('DUK') },
  { name: 'a closed body', path: body('DUK-BDV') },
  { name: 'the editing of a body', path: body('DUK-VP'), open: press(/^Sửa$/) },
  { name: 'an appointment', path: body('DUK-VP'), open: press(/Giao chức vụ/) },
  { name: 'the closing of a body', path: body('DUK-VP'), open: press(/Kết thúc hoạt động/) },
  { name: 'a calendar', path: '/bodies', open: press(/Mở lịch/) },
  { name: 'the list of people', path: '/people' },
  { name: 'a person', path: person('NS-0001') },
  { name: 'the editing of a person', path: person('NS-0001'), open: press(/^Sửa$/) },
  { name: 'the shelf of papers', path: '/papers' },
  { name: 'the packs', path: '/papers/packs' },
  { name: 'a new pack', path: '/papers/packs', open: press(/Lập tập tài liệu|Make a pack/) },
  { name: 'a comparison whose sides are not chosen yet', path: '/papers/comparison' },
  { name: 'the finder', path: '/', open: press(/Tìm nội dung/) },
  { name: 'the account menu', path: '/', open: press(/Tài khoản và cài đặt/) },
  { name: 'the administration', path: '/administration' },
  { name: 'an import', path: '/administration/import' },
  { name: 'a new token', path: '/account', open: press(/^Tạo khóa$/) },
  { name: 'the list of accounts', path: '/administration/accounts' },
  { name: 'an account', path: async ({ admit }) => `/administration/accounts/${(await admit('member')).id}` },
  { name: 'the log', path: '/administration/audit' },
  { name: 'the log as an auditor sees it', who: 'auditor', path: '/administration/audit' },
  { name: 'the own account', path: '/account' },
]

/** The address of the body or the person with this code. */
export async function screenOf({ plenum }: Stage, area: 'bodies' | 'people', code: string): Promise<string> {
  const table = area === 'bodies' ? 'bodies.body' : 'people.person'
  const found = plenum.database.reader.selectFrom(table).select('id').where('code', '=', code)
  return `/${area}/${(await found.executeTakeFirstOrThrow()).id}`
}

/** Waits until the screen shows what it was opened for, and not grey lines. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  // Asked from outside: a question put inside the page a second time would be evaluated against the page's own policy.
  await page.locator('main output div[aria-hidden=true]').first().waitFor({ state: 'detached' })
}

function press(name: RegExp) {
  return (page: Page) => page.getByRole('button', { name }).first().click()
}

function body(code: string) {
  return (stage: Stage) => screenOf(stage, 'bodies', code)
}

function person(code: string) {
  return (stage: Stage) => screenOf(stage, 'people', code)
}
