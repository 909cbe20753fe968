/** Groups whose words are no words of the text. Source: RTF Specification 1.9.1, "Destinations". */
export const skipped: ReadonlySet<string> = new Set(
  [
    'colortbl stylesheet info pict object filetbl pgptbl upr generator nonshppict datastore themedata latentstyles',
    'header headerl headerr headerf footer footerl footerr footerf footnote fldinst',
    'listtable listoverridetable rsidtbl xmlnstbl annotation atnid atnauthor atndate bkmkstart bkmkend',
  ].flatMap(line => line.split(' ')),
)

/** What is left out of the text though a reader of the file would see it. */
export const missed: ReadonlySet<string> = new Set(['pict', 'object', 'footnote', 'annotation'])

export const symbols: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  '~': ' ',
  _: '-',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '\\': '\\',
  '{': '{',
  '}': '}',
}
