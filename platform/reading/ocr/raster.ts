/** A picture in shades of grey, 0 is black. */
export interface Raster {
  width: number
  height: number
  grey: Uint8Array
}

/** Grey of red, green, blue and opacity, on white paper. Weights of ITU-R BT.601. */
export function rasterOf(pixels: Uint8ClampedArray, width: number, height: number): Raster {
  const grey = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    const shade = 299 * (pixels[from] ?? 0) + 587 * (pixels[from + 1] ?? 0) + 114 * (pixels[from + 2] ?? 0)
    const opacity = pixels[from + 3] ?? 255
    grey[at] = (shade * opacity) / 255_000 + (255 - opacity)
  }
  return { width, height, grey }
}

/** Whether there is no more on it than specks: the page has no dark spots beside its paper. */
export function isBlank({ grey, width, height }: Raster): boolean {
  const step = 3
  const counts = new Uint32Array(256)
  let seen = 0
  for (let y = 0; y < height; y += step)
    for (let x = 0; x < width; x += step) {
      const shade = grey[y * width + x] ?? 255
      counts[shade] = (counts[shade] ?? 0) + 1
      seen += 1
    }
  let paper = 255
  for (let left = seen / 2; paper > 0 && left > (counts[paper] ?? 0); paper -= 1) left -= counts[paper] ?? 0
  const dark = counts.subarray(0, Math.max(0, paper - 60)).reduce((sum, count) => sum + count, 0)
  return dark < seen * 0.0004
}

/** Turned clockwise by a quarter, a half or three quarters. */
export function turned({ width, height, grey }: Raster, quarters: 1 | 2 | 3): Raster {
  const [across, down] = quarters === 2 ? [width, height] : [height, width]
  const result = new Uint8Array(grey.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [toX, toY] =
        quarters === 1 ? [height - 1 - y, x] : quarters === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x]
      result[toY * across + toX] = grey[y * width + x] ?? 255
    }
  return { width: across, height: down, grey: result }
}

/** As the simplest of picture files: Netpbm's binary greymap. */
export function greymapOf({ width, height, grey }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey])
}
