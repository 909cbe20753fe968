import { type Obstacle, refuse } from '../refused.ts'

/** Runs `act`; turns a full or closed disk into a clear refusal that names `folder`, and leaves other errors alone. */
export async function refusingDiskFaults<Result>(folder: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    const obstacle = obstacleOfDisk(error, folder)
    if (obstacle) refuse(obstacle)
    throw error
  }
}

/** The system's name of an error, such as ENOENT. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Runs `act`; an error of one of these system names becomes undefined, because the caller expects it. */
export async function unless<Result>(
  codes: readonly string[],
  act: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await act()
  } catch (error) {
    if (codes.includes(errorCode(error) ?? '')) return undefined
    throw error
  }
}

const meanings: ReadonlyMap<string, readonly [code: string, status: number]> = new Map([
  ['ENOSPC', ['data.disk_full', 507]],
  ['EDQUOT', ['data.disk_full', 507]],
  ['EACCES', ['data.not_writable', 503]],
  ['EPERM', ['data.not_writable', 503]],
  ['EROFS', ['data.not_writable', 503]],
  ['ENOTDIR', ['data.not_a_folder', 503]],
])

/** What a file system error means to the person who asked; undefined when it means a bug. */
function obstacleOfDisk(error: unknown, folder: string): Obstacle | undefined {
  const [code, status] = meanings.get(errorCode(error) ?? '') ?? []
  return code && status ? { code, status, facts: { folder } } : undefined
}
