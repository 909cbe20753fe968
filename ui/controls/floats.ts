/** How floating boxes are placed: beside their owner in the document, so that they are seen inside an open dialog too. */
export const floats = { withinPortal: false, floatingStrategy: 'fixed', shadow: 'md' } as const
