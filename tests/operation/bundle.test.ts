import { execFileSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { version } from '../../server/version.ts'
import { test } from './instance.ts'
import { besides, obstacleTo, withoutNetwork } from './surroundings.ts'

const probe = new URL('probe.ts', import.meta.url).pathname

test('a bundle installs and runs on a machine without a network and without Node.js', async ({ instances, skip }) => {
  const obstacle = obstacleTo(withoutNetwork())
  skip(obstacle !== undefined, obstacle)
  const folder = await instances.newFolder()
  const instance = await instances.empty()
  const archive = join(folder, 'plenum.tar.gz')
  expect(await instance.plenum(['bundle', archive])).toMatchObject({ exitCode: 0 })
  execFileSync('tar', ['xf', archive, '-C', folder])

  const home = join(folder, `plenum-${version}-${process.platform}-${process.arch}`)
  const env = { ...instance.env, PATH: '/usr/bin:/bin', HOME: folder }
  const server = instances.run([...withoutNetwork(), join(home, 'plenum'), 'start'], env)
  const port = await server.said(/^Plenum is at http:\/\/localhost:(\d+)/m)
  const assets = await readdir(join(home, 'web', 'dist', 'assets'))
  const font = `/assets/${assets.find(name => /be-vietnam-pro.*\.woff2$/.test(name)) ?? 'no-font'}`
  const paths = ['/', '/api/organisation', '/api/openapi.json', font]
  const asking = [process.execPath, probe, `http://127.0.0.1:${port}`, ...paths]
  const { out, err } = await instances.run([...besides(server.pid, 'net'), ...asking], instance.env).ended
  expect(JSON.parse(out || err)).toEqual({
    statuses: Object.fromEntries(paths.map(path => [path, 200])),
    outside: 'ENETUNREACH',
  })

  const doctor = await instances.run([join(home, 'plenum'), 'doctor', '--json'], env).ended
  expect(JSON.parse(doctor.out)).toMatchObject({ findings: expect.arrayContaining([]) })
  expect(await server.stop()).toMatchObject({ exitCode: 0, err: '' })
})
