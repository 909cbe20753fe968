import { main } from './stop.mjs'
import { prepareTree } from './tree.mjs'

await main(() => prepareTree({ web: process.argv.includes('--web') }))
