export const words = {
  'letter.party': { vi: 'ĐẢNG CỘNG SẢN VIỆT NAM', en: 'COMMUNIST PARTY OF VIETNAM' },
  'letter.state': { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIETNAM' },
  'letter.motto': { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' },
  'letter.number_party': { vi: 'Số …-{symbol}', en: 'No. …-{symbol}' },
  'letter.number_state': { vi: 'Số: …/{symbol}', en: 'No. …/{symbol}' },
  'letter.about': { vi: 'V/v {about}', en: 'Re: {about}' },
  'letter.dated': { vi: '…, ngày {day} tháng {month} năm {year}', en: '…, {year}-{month}-{day}' },
  'letter.day': { vi: 'Ngày {day} tháng {month} năm {year}', en: '{year}-{month}-{day}' },
  'letter.receivers': { vi: 'Nơi nhận:', en: 'Copies to:' },
  'letter.as_above': { vi: '- Như trên;', en: '- as above;' },
  'letter.kept': { vi: '- Lưu {organ}.', en: '- file, {organ}.' },
}
