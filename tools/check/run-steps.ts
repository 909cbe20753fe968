import type { Step } from './steps.ts'

/** Runs all steps, two at a time, and says one line for each, with its complaint below; answers how many failed. */
export async function runSteps(steps: readonly Step[], say: (line: string) => void): Promise<number> {
  const waiting = [...steps]
  let failed = 0
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const begun = performance.now()
      const complaint = await complaintFrom(step)
      const seconds = ((performance.now() - begun) / 1000).toFixed(1)
      say(`${complaint === '' ? '✓' : '✗'} ${step.name} (${seconds} s)`)
      if (complaint === '') continue
      failed += 1
      say(complaint.replaceAll(/^(?=.)/gm, '    '))
    }
  }
  await Promise.all([work(), work()])
  return failed
}

async function complaintFrom({ complaint }: Step): Promise<string> {
  try {
    return await complaint()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
