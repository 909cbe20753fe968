export const words = {
  'minutes.draft': { vi: 'Biên bản dự thảo', en: 'Draft minutes' },
  'minutes.as_word': { vi: 'Tải Word', en: 'As Word' },
  'minutes.as_pdf': { vi: 'Tải PDF', en: 'As PDF' },
}
