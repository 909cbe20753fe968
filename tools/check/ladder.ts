/**
 * Who may use whom, from left to right: a module loads only modules before it. To affect one after it, it tells what
 * happened, and the other listens.
 */
export const modules = [
  'rulebook',
  'organisation',
  'bodies',
  'people',
  'accounts',
  'imports',
  'papers',
  'drafts',
  'consultations',
  'matters',
  'meetings',
  'sittings',
  'votes',
  'conclusions',
  'actions',
  'minutes',
  'notices',
  'auditing',
]

/** What a module shows to the modules after it. */
export const faces = ['index.ts', 'contract.ts', 'rules.ts', 'words.ts']

/**
 * What a module, or a part of the platform, shows to browsers besides a module's web folder. These files run on both
 * sides, so they do no I/O and load only their like.
 */
export const shared = ['contract.ts', 'rules.ts', 'words.ts']

/** What else of the platform is as pure. */
export const sharedPlatform = [
  'platform/refused.ts',
  'platform/http/fields.ts',
  'platform/text/fold.ts',
  'platform/work/actor.ts',
  'platform/work/roles.ts',
]

/** What a pure package may load from elsewhere: audited arithmetic, unpacking, and parsers that do no I/O. */
export const forPackages =
  /^(@noble\/|fflate$|@rgrove\/parse-xml$|parse5$|mdast-util-from-markdown$|mdast-util-gfm$|micromark-extension-gfm$|mdast$)/

/** What serves those who build Plenum; nothing that runs may need it. */
export const workshop = ['tests', 'tools', 'bench']
