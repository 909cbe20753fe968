import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where LibreOffice is: in the search path, or where its installers put it on Linux, macOS and Windows. */
export function findOffice(environment: NodeJS.ProcessEnv = process.env): string | null {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  const names = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice']
  const inPath = folders.flatMap(folder => names.map(name => join(folder, name)))
  return [...inPath, ...usualPlaces(environment)].find(isProgram) ?? null
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function usualPlaces(environment: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice']
  if (process.platform !== 'win32')
    return ['/usr/lib/libreoffice/program/soffice', '/opt/libreoffice/program/soffice', '/snap/bin/libreoffice']
  return ['ProgramFiles', 'ProgramFiles(x86)'].flatMap(name => {
    const folder = environment[name]
    return folder === undefined ? [] : [join(folder, 'LibreOffice', 'program', 'soffice.exe')]
  })
}
