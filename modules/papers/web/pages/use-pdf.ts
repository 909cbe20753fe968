import { useEffect, useState } from 'react'
import type { OpenPdf } from './pdf.ts'

interface Opening {
  pdf: OpenPdf | undefined
  /** This browser cannot run pdf.js, or the file cannot be opened by it. */
  failed: boolean
}

const nothing: Opening = { pdf: undefined, failed: false }

/** The PDF at an address, open for as long as the screen shows it. `when` false leaves it closed. */
export function usePdf(url: string, when: boolean): Opening {
  const [opening, setOpening] = useState(nothing)
  useEffect(() => {
    if (!when) return undefined
    let gone = false
    let open: OpenPdf | undefined
    const begin = async () => {
      const { openPdf } = await import('./pdf.ts')
      const pdf = await openPdf(url)
      if (gone) return pdf.close()
      open = pdf
      setOpening({ pdf, failed: false })
    }
    begin().catch(() => !gone && setOpening({ pdf: undefined, failed: true }))
    return () => {
      gone = true
      open?.close()
      setOpening(nothing)
    }
  }, [url, when])
  return opening
}
