import { isMainThread } from 'node:worker_threads'

// npm passes SIGINT and SIGTERM on, but a shell between may not, and a killed npm passes nothing on: so look ourselves.
if (isMainThread) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}
