export type { Facts, PaperFacts, PlacedPaper } from './facts/facts.ts'
export { findMatter } from './store/matters.ts'
export { seen as seenMatter } from './visible.ts'
