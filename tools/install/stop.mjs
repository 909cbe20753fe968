/** A reason to end here that the person at the keyboard can act on: printed as one sentence, without a stack. */
export class Stop extends Error {
  constructor(sentence, exitCode = 1) {
    super(sentence)
    this.exitCode = exitCode
  }
}

/** Runs a command's main work; a Stop becomes its sentence and its exit code, anything else stays a crash. */
export async function main(work) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(error.message)
    process.exitCode = error.exitCode
  }
}
