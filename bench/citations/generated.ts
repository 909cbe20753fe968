import { Buffer } from 'node:buffer'

/** Invented paragraphs of a report until they fill so many bytes: about one citation in 250 bytes, as in a dense official text. */
export function generatedText(bytes: number): string {
  const paragraphs: string[] = []
  let written = 0
  for (let turn = 1; written < bytes; turn++) {
    const paragraph = paragraphOf(turn)
    paragraphs.push(paragraph)
    written += Buffer.byteLength(paragraph)
  }
  return paragraphs.join('')
}

function paragraphOf(turn: number): string {
  const number = (turn * 7919) % 997
  const year = 1995 + (turn % 31)
  const day = `${1 + (turn % 28)}/${1 + (turn % 12)}/${year}`
  return [
    `${turn}. Thực hiện Nghị quyết số ${number}-NQ/TU, ngày ${day} của Ban Thường vụ Tỉnh ủy về phát triển hợp tác xã, các địa phương đã`,
    ` đạt ${number % 90},${turn % 10}% kế hoạch năm, tăng ${turn % 40} tỷ đồng so với cùng kỳ; ${turn % 300} hộ dân được cấp nước sạch.`,
    ` Căn cứ Luật Hợp tác xã số ${number}/${year}/QH15 và các Nghị định số ${number}/${year}/NĐ-CP, ${number + 1}/${year}/NĐ-CP, Sở Nông`,
    ` nghiệp trình Ủy ban nhân dân tỉnh xem xét, cho ý kiến về phương án hỗ trợ giống, vốn và tiêu thụ sản phẩm cho bà con.\n`,
  ].join('')
}
