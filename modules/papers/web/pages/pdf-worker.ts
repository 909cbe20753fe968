// pdf.js does its reading in a worker; bundled here, it is lowered to the browsers that Plenum supports, like everything else.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
