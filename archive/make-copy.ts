import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { CopyWay, NoCopyReason } from '../domain/document/archive-copy'
import { convertOffice, officeKindOf } from './convert-office'
import { convertPdf } from './convert-pdf'
import type { ImagePages } from './draw-images'
import { lookAtPdf } from './look-at-pdf'
import { ProgramMissing, type ProgramName, type Programs } from './programs'
import { rasterisePdf, UnreadablePdf } from './rasterise-pdf'
import { ProgramStopped } from './run-program'

/** What came of making a copy. */
export type MadeCopy =
  | { readonly state: 'none'; readonly reason: NoCopyReason; readonly lacks?: ProgramName }
  | {
      readonly state: 'made'
      readonly way: CopyWay
      /** Where it lies: the original's own file where that is its own copy. */
      readonly file: string
      readonly pages: number
      readonly repaired?: true
    }

export interface CopyParts {
  readonly programs: Programs
  readonly drawImages: (pages: ImagePages) => Promise<{ readonly cmyk: boolean }>
}

/** A document's file in a folder of the work's own. */
export interface Original {
  readonly file: string
  readonly mediaType: string
  /** Danish: the document's name. */
  readonly title: string
  /** The day on which it came. */
  readonly date: string
  readonly signal?: AbortSignal
}

const rasteringMs = 120_000
const rasterDpi = 150

type Step = (parts: CopyParts, original: Original) => Promise<MadeCopy>

/**
 * Makes the copy of a document for reading and for the archive, PDF/A-2b, beside it in its folder. The original is read and
 * never written. What cannot be copied is told with its reason and is no fault.
 */
export async function makeCopy(parts: CopyParts, original: Original): Promise<MadeCopy> {
  const { mediaType } = original
  try {
    if (mediaType === 'application/pdf') return await ofPdf(parts, original)
    if (mediaType === 'image/png' || mediaType === 'image/jpeg') return await ofImage(parts, original)
    if (officeKindOf(mediaType) !== undefined) return await ofOffice(parts, original)
    return none('other-type')
  } catch (fault) {
    if (fault instanceof ProgramMissing) return { state: 'none', reason: 'no-program', lacks: fault.program }
    if (fault instanceof ProgramStopped) return none('too-large')
    throw fault
  }
}

const none = (reason: NoCopyReason): MadeCopy => ({ state: 'none', reason })

const ofPdf: Step = async (parts, original) => {
  const { file, signal } = original
  const seen = await lookAtPdf(parts.programs, file, signal)
  if (seen.kind !== 'readable') return none(seen.kind)
  const { pages, isArchival } = seen
  const repaired = seen.repaired ? { repaired: true as const } : {}
  if (isArchival) return { state: 'made', way: 'as-is', file, pages }
  const converted = await convertPdf(parts.programs, { file, pages, ...withSignal(signal) })
  if (converted !== undefined) return { state: 'made', way: 'converted', file: converted, pages, ...repaired }
  const pictures = await rasterised(parts, original)
  return pictures === undefined
    ? none('failed')
    : { state: 'made', way: 'rasterised', file: pictures.file, pages: pictures.pages, ...repaired }
}

/** What Ghostscript cannot say in PDF/A is shown as it looks. */
async function rasterised(
  { programs, drawImages }: CopyParts,
  { file, title, date, signal }: Original,
): Promise<{ readonly file: string; readonly pages: number } | undefined> {
  const folder = path.dirname(file)
  const [into, target] = [path.join(folder, 'pages'), path.join(folder, 'rasterised.pdf')]
  await mkdir(into)
  try {
    const images = await rasterisePdf(programs, file, {
      into,
      dpi: rasterDpi,
      as: 'jpeg',
      withinMs: rasteringMs,
      ...withSignal(signal),
    })
    await drawImages({ images, dpi: rasterDpi, title, date, target })
    return { file: target, pages: images.length }
  } catch (fault) {
    if (fault instanceof UnreadablePdf) return undefined
    throw fault
  }
}

const ofImage: Step = async ({ programs, drawImages }, { file, title, date, signal }) => {
  const target = path.join(path.dirname(file), 'drawn.pdf')
  let drawn: { readonly cmyk: boolean }
  try {
    drawn = await drawImages({ images: [file], title, date, target })
  } catch (fault) {
    // What the thread could not read tells its kind in its code; anything else is a fault of ours.
    const { code } = fault as NodeJS.ErrnoException
    if (code === 'PICTURE_TOO_LARGE') return none('too-large')
    if (code === 'PICTURE_UNREADABLE') return none('damaged')
    throw fault
  }
  if (!drawn.cmyk) return { state: 'made', way: 'drawn', file: target, pages: 1 }
  const converted = await convertPdf(programs, { file: target, pages: 1, ...withSignal(signal) })
  return converted === undefined ? none('failed') : { state: 'made', way: 'drawn', file: converted, pages: 1 }
}

const ofOffice: Step = async ({ programs }, { file, mediaType, signal }) => {
  const made = await convertOffice(programs, { file, mediaType, ...withSignal(signal) })
  if (made === undefined) return none('failed')
  const seen = await lookAtPdf(programs, made, signal)
  return seen.kind === 'readable' ? { state: 'made', way: 'office', file: made, pages: seen.pages } : none('failed')
}

const withSignal = (signal: AbortSignal | undefined): { readonly signal?: AbortSignal } =>
  signal === undefined ? {} : { signal }
