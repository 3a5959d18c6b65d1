/** What a picture needs to be shown as it is: everything else may say who took it, where, when and with what. */
const shownByPng = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
])
/** JFIF's own, the colour profile and Adobe's colour transform. */
const shownByJpeg = new Set([0xe0, 0xe2, 0xee])

/**
 * A picture without what it tells beside its pixels; nothing where that cannot be left out, of other formats and of a picture that is not
 * built as its format says.
 */
export function withoutMetadata(mediaType: string, content: Buffer): Buffer | undefined {
  if (mediaType === 'image/png') return plainPng(content)
  if (mediaType === 'image/jpeg') return plainJpeg(content)
  return undefined
}

function plainPng(content: Buffer): Buffer | undefined {
  const kept = [content.subarray(0, 8)]
  for (let place = 8; place + 12 <= content.length;) {
    const end = place + 12 + content.readUInt32BE(place)
    const kind = content.toString('latin1', place + 4, place + 8)
    if (end > content.length) return undefined
    if (shownByPng.has(kind)) kept.push(content.subarray(place, end))
    // What stands behind the end is seen by nobody.
    if (kind === 'IEND') return Buffer.concat(kept)
    place = end
  }
  return undefined
}

function plainJpeg(content: Buffer): Buffer | undefined {
  const kept = [content.subarray(0, 2)]
  for (let place = 2; place + 2 <= content.length;) {
    if (content[place] !== 0xff) return undefined
    const marker = content[place + 1] ?? 0
    // Bytes of fill stand before a marker.
    if (marker === 0xff) {
      place += 1
      continue
    }
    if (marker === 0xd9) return Buffer.concat([...kept, content.subarray(place, place + 2)])
    if (place + 4 > content.length) return undefined
    const end = place + 2 + content.readUInt16BE(place + 2)
    if (end > content.length) return undefined
    // Application segments and comments: all but those by which it is shown.
    const tells = ((marker & 0xf0) === 0xe0 && !shownByJpeg.has(marker)) || marker === 0xfe
    if (!tells) kept.push(content.subarray(place, end))
    place = end
    if (marker !== 0xda) continue
    const scanned = endOfScan(content, place)
    kept.push(content.subarray(place, scanned))
    place = scanned
  }
  return undefined
}

/** Where the next marker stands after the data of a scan: one that is no stuffed byte and no restart. */
function endOfScan(content: Buffer, from: number): number {
  for (let place = content.indexOf(0xff, from); place >= 0; place = content.indexOf(0xff, place + 1)) {
    const next = content[place + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return place
  }
  return content.length
}
