export { readSlides } from './read-slides.ts'
