/** Names of the custom properties of a document that we wrote. */
export const originProperties = {
  /** That it is laid out with our styles, and in which edition of them. */
  layout: 'Plenum layout',
  text: 'Plenum text',
  version: 'Plenum version',
} as const
