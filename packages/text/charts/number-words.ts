import type { NumberFormat } from './chart.ts'

/** A number as Vietnamese papers write it: `1.234.567,5`, `12,5%`. */
export function numberWords(value: number, { percent, decimals }: NumberFormat): string {
  const digits = { maximumFractionDigits: decimals ?? 6, minimumFractionDigits: decimals ?? 0 }
  const words = new Intl.NumberFormat('vi-VN', digits).format(percent ? value * 100 : value)
  return percent ? `${words}%` : words
}
