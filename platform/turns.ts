/** Runs tasks one after another, in the order in which they came; one that fails fails for its asker alone. */
export function takeTurns(): <Result>(task: () => Promise<Result> | Result) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return task => {
    const mine = last.then(task)
    last = mine.catch(() => {})
    return mine
  }
}
