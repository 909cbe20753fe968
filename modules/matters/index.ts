export type { Facts, PaperFacts, PlacedPaper } from './facts/facts.ts'
export { findMatter, type Matter, mattersOf } from './store/matters.ts'
export { seen as seenMatter, visibleTo as matterVisibleTo } from './visible.ts'
