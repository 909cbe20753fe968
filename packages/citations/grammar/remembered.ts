/** Texts cite the same few symbols again and again; more different ones than this are forgotten together. */
const most = 4096

/** A pure function of a short text that answers from memory what it has answered lately. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const fresh = answer(text)
    if (known.size >= most) known.clear()
    known.set(text, fresh)
    return fresh
  }
}
