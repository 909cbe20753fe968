export { isDrawable, type Chart, type NumberFormat, type Series } from './chart.ts'
export { chartWords } from './chart-words.ts'
export { drawChart } from './draw-chart.ts'
export { numberWords } from './number-words.ts'
