import { fromBase64url, toBase64url } from './base64url'
import { SealFault } from './seal-fault'
import { readShare, writeShare, type Share } from './share'

/** A share as the text of its QR code: 59 letters. */
export const shareToText = async (share: Share): Promise<string> => toBase64url(await writeShare(share))

/** The QR code of a share as SVG, to be printed beside its words. It sets no style, so that a strict page takes it. */
export async function shareToQr(share: Share): Promise<string> {
  const { encodeQR } = await import('qr')
  return encodeQR(await shareToText(share), 'svg')
}

/**
 * Reads what a QR reader gives.
 * @throws {SealFault} SHARE_LENGTH, SHARE_MISTYPED
 */
export async function shareFromText(text: string): Promise<Share> {
  let bytes: Uint8Array
  try {
    bytes = fromBase64url(text.trim())
  } catch {
    throw new SealFault('SHARE_MISTYPED')
  }
  return readShare(bytes)
}
