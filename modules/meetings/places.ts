/** Where a meeting is, with every place that is connected to it; null where nobody said. */
export function placesOf({ place, sites }: { place: string | null; sites: readonly string[] }): string | null {
  return [place, ...sites].filter(Boolean).join('; ') || null
}
