import { expect } from 'vitest'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { system } from '../../platform/work/actor.ts'
import { tellBackupFailed, tellBackupMade } from './index.ts'

async function establish(hall: Hall): Promise<string> {
  const body = { code: fresh('B'), kind: 'directCommittee', name: 'Đảng uỷ được kiểm tra' }
  return String((await hall.post('clerk', '/bodies', body)).body['id'])
}

function namesIn({ body }: { body: Record<string, unknown> }): string[] {
  return (body['items'] as { name: string }[]).map(item => item.name)
}

test('the log is for administrators and auditors', async ({ hall }) => {
  for (const path of ['entries', 'log', 'verify', 'export', 'entries/1/proof', 'backups']) {
    expect((await hall.get('member', `/audit/${path}`)).code).toBe('role.needed')
    expect((await hall.get('clerk', `/audit/${path}`)).code).toBe('role.needed')
  }
  expect((await hall.get('auditor', '/audit/entries')).status).toBe(200)
})

test('what happened is listed newest first, by subject, by name and by page, without a word about persons', async ({
  hall,
}) => {
  const id = await establish(hall)
  await hall.ask('clerk', 'PATCH', `/bodies/${id}`, { version: 1, body: { name: 'Tên khác' } })
  await hall.heard()
  const all = await hall.get('admin', `/audit/entries?subjectId=${id}`)
  expect(namesIn(all)).toEqual(['body.changed', 'body.established'])
  expect(JSON.stringify(all.body)).not.toContain('Tên khác')
  const page = await hall.get('admin', `/audit/entries?subjectId=${id}&take=1`)
  const rest = await hall.get('admin', `/audit/entries?subjectId=${id}&take=1&after=${String(page.body['next'])}`)
  expect([...namesIn(page), ...namesIn(rest)]).toEqual(namesIn(all))
  expect(namesIn(await hall.get('admin', `/audit/entries?subjectId=${id}&name=body.est`))).toEqual([])
  expect(namesIn(await hall.get('admin', `/audit/entries?subjectId=${id}&name=body.`))).toHaveLength(2)
})

test('a sealed log verifies, exports as lines, and proves an entry', async ({ hall }) => {
  const id = await establish(hall)
  await hall.heard()
  await hall.plenum.audit.seal()
  expect((await hall.get('admin', '/audit/verify')).body).toMatchObject({ ok: true, fault: null })
  const state = (await hall.get('admin', '/audit/log')).body
  expect(state['checkpoint']).toContain(String(state['origin']))
  const [entry] = (await hall.get('admin', `/audit/entries?subjectId=${id}`)).body['items'] as { position: number }[]
  const proof = await hall.plenum.http.inject({
    url: `/api/audit/entries/${entry?.position}/proof`,
    headers: { cookie: hall.cookies.admin },
  })
  expect(proof.headers['content-disposition']).toContain('attachment')
  const proven = Buffer.from(/^extra (.+)$/m.exec(proof.body)?.[1] ?? '', 'base64').toString()
  expect(JSON.parse(proven)).toMatchObject({ name: 'body.established', subject: id })
  const exported = await hall.plenum.http.inject({ url: '/api/audit/export', headers: { cookie: hall.cookies.admin } })
  const lines = exported.body.trim().split('\n')
  expect(lines.length).toBeGreaterThan(Number(state['sealedTo']))
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow()
})

test('a backup that failed after the last good one raises the alarm until the next good one', async ({ hall }) => {
  const alarm = async () => {
    await hall.heard()
    return (await hall.get('admin', '/audit/backups')).body
  }
  expect(await alarm()).toMatchObject({ madeAt: null, failedAt: null, alarm: false })
  const by = system('backup')
  await hall.plenum.transact(by, work => tellBackupFailed(work, { reason: 'disk.full' }))
  expect(await alarm()).toMatchObject({ alarm: true, reason: 'disk.full' })
  hall.itIs('2026-10-14T02:00:00Z')
  await hall.plenum.transact(by, work => tellBackupMade(work, { reason: 'nightly', bytes: 7 }))
  expect(await alarm()).toMatchObject({ alarm: false, madeAt: '2026-10-14T02:00:00.000Z' })
})
