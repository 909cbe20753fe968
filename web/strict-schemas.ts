import { config } from 'zod'

// The contracts' schemas come along for their shapes; compiling them with `new Function` is what our own policy forbids.
config({ jitless: true })
