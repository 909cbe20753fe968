import axe from 'axe-core'
import type { Page } from 'playwright-core'

const rules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }

// Our own measure is stricter, and knows that what scrolls beneath the navigation is not pressed there.
const judgedByLayout = { 'target-size': { enabled: false } }

interface Violation {
  id: string
  help: string
  nodes: { target: string[] }[]
}

/** What axe finds against WCAG 2.2 AA on the screen as it is now. */
export async function barriersOn(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which our policy does not bind; it need not be loosened for the test.
  if (await page.evaluate<boolean>('!globalThis.axe')) await page.evaluate(axe.source)
  const options = JSON.stringify({ runOnly: rules, rules: judgedByLayout, resultTypes: ['violations'] })
  const violations = await page.evaluate<Violation[]>(`axe.run(document, ${options}).then(found => found.violations)`)
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  )
}
