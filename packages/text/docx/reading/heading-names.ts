/**
 * The level of a heading style by its name, 1 to 9. Word writes `heading 1` in every language, but other programs and
 * older files write the name as it is shown.
 */
export function outlineOfName(name: string): number | undefined {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '')
  if (plain === 'title') return 1
  const parts = /^(\p{L}+)([1-9])$/u.exec(plain)
  return parts?.[1] !== undefined && words.has(parts[1]) ? Number(parts[2]) : undefined
}

/**
 * Vietnamese, English, French, German, Spanish, Portuguese, Italian, Dutch, Russian, Polish, Czech, Chinese,
 * Japanese, Korean.
 */
const words = new Set(
  (
    'đầuđề tiêuđề đềmục heading titre überschrift berschrift título titulo ttulo encabezado cabeçalho titolo intestazione ' +
    'kop заголовок nagłówek nadpis 标题 標題 見出し 제목'
  ).split(' '),
)
