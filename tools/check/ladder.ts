/**
 * Who may use whom, from left to right: a module loads only modules before it. To affect one after it, it tells what
 * happened, and the other listens.
 */
export const modules = ['rulebook', 'organisation', 'bodies', 'people', 'accounts', 'imports', 'auditing']

/** What a module shows to the modules after it. */
export const faces = ['index.ts', 'contract.ts', 'rules.ts', 'words.ts']

/** What a module shows to browsers, besides its web folder; these files run on both sides. */
export const shared = ['contract.ts', 'rules.ts', 'words.ts']

/** What runs on both sides of the platform: no I/O, and nothing but these and packages is loaded by them. */
export const sharedPlatform = [
  'platform/refused.ts',
  'platform/words.ts',
  'platform/http/contract.ts',
  'platform/http/fields.ts',
  'platform/text/fold.ts',
  'platform/work/actor.ts',
  'platform/work/roles.ts',
]

/** What a pure package may load from elsewhere: audited arithmetic without dependencies. */
export const forPackages = /^@noble\//

/** What serves those who build Plenum; nothing that runs may need it. */
export const workshop = ['tests', 'tools', 'bench']
