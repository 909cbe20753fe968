export type { Facts, PaperFacts, PlacedPaper } from './facts/facts.ts'
