import { parseArgs } from 'node:util'
import { databaseObstacle } from '../platform/db/obstacle.ts'
import { Refused } from '../platform/refused.ts'
import { sayIn } from '../platform/words.ts'
import type { Verb } from './cli/verb.ts'
import { type ListedVerb, verbs } from './cli/verbs.ts'

const [name = '--help', ...rest] = process.argv.slice(2)
const code = await perform(name, rest)
// A verb that did its work may still have found something ill, and has said so by the exit code.
if (code !== 0) process.exitCode = code

async function perform(name: string, rest: string[]): Promise<number> {
  if (name === '--help' || name === 'help') return printVerbs()
  const listed = verbs.find(known => known.name === name)
  if (!listed) {
    console.error(`There is no verb "${name}". Try: npm run plenum -- --help`)
    return 2
  }
  const verb = await listed.load()
  if (rest.includes('--help')) return printUsage(listed, verb)
  const json = rest.includes('--json')
  try {
    await run(verb, rest, json)
    return 0
  } catch (error) {
    return await explain(error, json)
  }
}

async function run(verb: Verb, rest: string[], json: boolean): Promise<void> {
  const options = { ...verb.options, json: { type: 'boolean' as const } }
  const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true })
  await verb.run({
    arguments: positionals,
    options: values,
    say: line => void (json || console.log(line)),
    answer: (result, line) =>
      void (json ? console.log(JSON.stringify(result)) : line === undefined || console.log(line)),
  })
}

/** Says what stands in the way, with its code; anything unexpected keeps its stack for whoever mends it. */
async function explain(error: unknown, json: boolean): Promise<number> {
  const obstacle = error instanceof Refused ? error.obstacle : error instanceof Error && databaseObstacle(error)
  if (obstacle) {
    const { words } = await import('./house.ts')
    const { code, facts } = obstacle
    const language = process.env['LANG']?.startsWith('vi') ? 'vi' : 'en'
    const sentence = sayIn(words, language)(code, facts)
    if (json) console.log(JSON.stringify({ refused: code, facts, sentence }))
    else console.error(`${sentence} (${code})`)
    return 1
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(error.message)
    return 2
  }
  console.error(error)
  return 70
}

function printVerbs(): number {
  const width = Math.max(...verbs.map(verb => verb.name.length))
  console.log('npm run plenum -- VERB [options]\n')
  for (const verb of verbs) console.log(`  ${verb.name.padEnd(width)}  ${verb.summary}`)
  console.log('\nEvery verb has --help; those a program may read have --json.')
  return 0
}

function printUsage({ name, summary }: ListedVerb, { usage, about }: Verb): number {
  console.log(`npm run plenum -- ${name} ${usage}`.trimEnd())
  console.log(`\n${summary}.\n\n${about}`)
  return 0
}
