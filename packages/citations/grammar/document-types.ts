/** A kind of official document. */
export interface DocumentType {
  /** The code that citations carry: `NQ`, `QĐi`, `Luật`. */
  code: string
  /** How the type is written in words, folded; `|` parts spellings. */
  words: string
  /** What stands for the type in symbols and as an abbreviation, as printed; the first is the house's own. */
  symbols: readonly string[]
  /**
   * How much a plain number after the word means: `bare` takes "Chỉ thị 05", `name` takes "Luật 91" but no small number,
   * `marked` needs the word "số", and `symbol` needs a symbol or a year, because "phương án số 2" and "dự án 5" are names.
   */
  number: 'bare' | 'name' | 'marked' | 'symbol'
}

/**
 * The types of Party, state, Front, unions and courts. Party: Regulation 399-QĐ/TW of 2026, articles 5 to 7; state:
 * Decree 30/2020/NĐ-CP, article 7 and appendix III; laws and older forms as they are printed.
 */
export const documentTypes: readonly DocumentType[] = [
  { code: 'NQ', words: 'nghi quyet|nghi quyet lien tich', symbols: ['NQ', 'NQLT'], number: 'bare' },
  { code: 'CT', words: 'chi thi', symbols: ['CT'], number: 'bare' },
  { code: 'KL', words: 'ket luan|ket luat', symbols: ['KL', 'KLTT'], number: 'bare' },
  { code: 'QĐ', words: 'quyet dinh', symbols: ['QĐ', 'QĐLT'], number: 'bare' },
  { code: 'QĐi', words: 'quy dinh', symbols: ['QĐi', 'QyĐ', 'QyĐi', 'QĐ'], number: 'bare' },
  { code: 'QC', words: 'quy che|quy che lam viec|quy che phoi hop', symbols: ['QC', 'QCPH', 'QCLT'], number: 'bare' },
  { code: 'TB', words: 'thong bao|thong bao ket luan|thong bao ket luat', symbols: ['TB', 'TBKL'], number: 'bare' },
  { code: 'HD', words: 'huong dan|huong dan lien tich', symbols: ['HD', 'HDLT', 'HDLN'], number: 'bare' },
  { code: 'KH', words: 'ke hoach|ke hoach lien tich', symbols: ['KH', 'KHLT', 'KHPH'], number: 'bare' },
  { code: 'NĐ', words: 'nghi dinh', symbols: ['NĐ'], number: 'bare' },
  { code: 'TTLT', words: 'thong tu lien tich|thong tu lien bo', symbols: ['TTLT', 'TTLB'], number: 'bare' },
  { code: 'TT', words: 'thong tu', symbols: ['TT'], number: 'bare' },
  { code: 'CV', words: 'cong van|cong van khan|cong van hoa toc|cv', symbols: ['CV'], number: 'bare' },
  { code: 'CĐ', words: 'cong dien|cong dien khan|cong dien hoa toc', symbols: ['CĐ'], number: 'bare' },
  { code: 'TTr', words: 'to trinh|phieu trinh', symbols: ['TTr', 'PTr'], number: 'bare' },
  { code: 'BC', words: 'bao cao', symbols: ['BC'], number: 'bare' },
  { code: 'Luật', words: 'luat|dao luat', symbols: ['Luật'], number: 'name' },
  { code: 'BL', words: 'bo luat', symbols: [], number: 'name' },
  { code: 'PL', words: 'phap lenh', symbols: ['PL'], number: 'name' },
  { code: 'SL', words: 'sac lenh', symbols: ['SL'], number: 'bare' },
  { code: 'SLt', words: 'sac luat', symbols: ['SLt'], number: 'bare' },
  { code: 'Lệnh', words: 'lenh', symbols: ['L'], number: 'marked' },
  { code: 'TTri', words: 'thong tri', symbols: ['TTri', 'TT'], number: 'bare' },
  {
    code: 'CTr',
    words: 'chuong trinh|chuong trinh hanh dong',
    symbols: ['CTr', 'CTHĐ', 'CTPH', 'CT'],
    number: 'marked',
  },
  { code: 'ĐA', words: 'de an', symbols: ['ĐA'], number: 'marked' },
  { code: 'DA', words: 'du an', symbols: ['DA'], number: 'symbol' },
  { code: 'PA', words: 'phuong an', symbols: ['PA'], number: 'symbol' },
  { code: 'QH', words: 'quy hoach', symbols: ['QH'], number: 'symbol' },
  { code: 'CL', words: 'chien luoc', symbols: ['CL'], number: 'symbol' },
  { code: 'TC', words: 'thong cao', symbols: ['TC'], number: 'marked' },
  { code: 'TBố', words: 'tuyen bo', symbols: [], number: 'symbol' },
  { code: 'BB', words: 'bien ban', symbols: ['BB'], number: 'marked' },
  { code: 'BA', words: 'ban an', symbols: ['BA'], number: 'marked' },
  { code: 'GM', words: 'giay moi', symbols: ['GM'], number: 'marked' },
  { code: 'GP', words: 'giay phep', symbols: ['GP'], number: 'marked' },
  { code: 'GGT', words: 'giay gioi thieu', symbols: ['GGT'], number: 'marked' },
  { code: 'GCN', words: 'giay chung nhan', symbols: ['GCN'], number: 'symbol' },
  { code: 'PC', words: 'phieu chuyen', symbols: ['PC'], number: 'marked' },
  { code: 'VBHN', words: 'van ban hop nhat', symbols: ['VBHN'], number: 'marked' },
  { code: 'CTg', words: 'cao trang', symbols: ['CTr'], number: 'marked' },
]

/** What stands where a type word would and names no type: the symbol decides ("văn bản số 85/HD-TLĐ"). */
export const genericWords = ['van ban', 'van ban khan', 'van ban hoa toc', 'cong ham', 'cong thu', 'dien mat']

/** Words that contain or continue a type word and are none: "pháp luật", "luật sư", "nghị định thư". */
export const falseWords = [
  'phap luat',
  'ky luat',
  'quy luat',
  'du luat',
  'cong luat',
  'am luat',
  'nhac luat',
  'luat su',
  'luat gia',
  'luat hoc',
  'luat phap',
  'menh lenh',
  'hieu lenh',
  'khau lenh',
  'nghi dinh thu',
  'thong tu tuong',
  'van ban so hoa',
]

/** The words of a type, folded and without spaces: `nghiquyet`. */
export function wordsOf(type: DocumentType): string[] {
  return type.words.split('|').map(squeezed)
}

export function squeezed(words: string): string {
  return words.replaceAll(' ', '')
}
