import type { ConsoleMessage, Page } from 'playwright-core'

/** Notes whatever a browser has to complain of: faults, content that our own policy refuses, and requests to other hosts. */
export function listenForComplaints(page: Page, address: string, complaints: string[]): void {
  const note = (text: string) => complaints.push(`${new URL(page.url()).pathname}: ${text}`)
  page.on('pageerror', error => note(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && !isExpected(message)) note(message.text())
  })
  const context = page.context()
  context.on('request', request => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== address) note(`asks another host: ${url.host}`)
  })
  context.on('response', response => {
    if (response.status() >= 500) note(`${response.status()} from ${new URL(response.url()).pathname}`)
  })
}

/** A refusal is an answer that the screen explains, and an absent network is what some journeys are about. */
function isExpected(message: ConsoleMessage): boolean {
  return /^Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_)/.test(message.text())
}
