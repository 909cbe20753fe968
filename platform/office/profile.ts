import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Writes a user profile under which a file can do nothing but be printed: no macros, no Java, no links brought up to
 * date, and a proxy that nobody answers at, so that nothing outside is asked for.
 */
export async function writeProfile(folder: string): Promise<void> {
  await mkdir(join(folder, 'user'), { recursive: true })
  const items = settings.map(([path, name, value]) => item(path, name, value)).join('\n')
  await writeFile(
    join(folder, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${items}
</oor:items>
`,
  )
}

type Setting = [path: string, name: string, value: string | number | boolean]

const settings: Setting[] = [
  ['Office.Common/Security/Scripting', 'MacroSecurityLevel', 3],
  ['Office.Common/Security/Scripting', 'DisableMacrosExecution', true],
  ['Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', true],
  ['Office.Java/VirtualMachine', 'Enable', false],
  // Writer calls "never" 0, Calc calls it 1.
  ['Office.Writer/Content/Update', 'Link', 0],
  ['Office.Calc/Content/Update', 'Link', 1],
  ['Inet/Settings', 'ooInetProxyType', 2],
  ...['HTTP', 'HTTPS', 'FTP'].flatMap((scheme): Setting[] => [
    ['Inet/Settings', `ooInet${scheme}ProxyName`, '127.0.0.1'],
    ['Inet/Settings', `ooInet${scheme}ProxyPort`, 9],
  ]),
  ['Inet/Settings', 'ooInetNoProxy', ''],
]

function item(path: string, name: string, value: string | number | boolean): string {
  return `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`
}
