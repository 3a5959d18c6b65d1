import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BundleContent, BundleEntry } from '../domain/bundle/bundle'
import { pagesOf, type FrontPages, type FrontPlan } from './draw-front'
import { joinPdf, type JoinParts } from './join-pdf'
import { lookAtPdf } from './look-at-pdf'
import { notJoined } from './not-joined'
import { writeZip } from './write-zip'

export interface BundleParts extends JoinParts {
  readonly drawFront: (front: FrontPages) => Promise<FrontPlan>
}

/** How far a bundle is. */
export interface BundleProgress {
  readonly step: 'originals' | 'copies' | 'joining'
  readonly done: number
  readonly of: number
}

export interface BundleWork {
  readonly content: BundleContent
  /** The work's own folder. */
  readonly folder: string
  /** Streams that break off when their bytes are not the right ones. */
  readonly openOriginal: (entry: BundleEntry) => Promise<Readable>
  readonly openCopy: (entry: BundleEntry) => Promise<Readable>
  readonly onProgress: (progress: BundleProgress) => void
  readonly signal: AbortSignal
}

/** A bundle's two files, and what they hold in the end. */
export interface MadeBundle {
  readonly content: BundleContent
  readonly pdf: string
  readonly zip: string
  readonly pages: number
}

/**
 * Makes a bundle: a PDF/A-2b to read, and a ZIP of every original. Everything in `content` is accounted for in both; a copy that
 * cannot be joined after all gets a page that says so. Without qpdf the PDF is the index alone.
 *
 * @throws what the streams throw; ProgramStopped
 */
export async function makeBundle(parts: BundleParts, work: BundleWork): Promise<MadeBundle> {
  const { folder, signal, onProgress, openOriginal } = work
  const { content, pdf, pages } =
    parts.programs.qpdf === undefined ? await indexAlone(parts, work) : await joinedCopies(parts, work)
  await Promise.all(content.entries.map((entry) => rm(copyFileOf(folder, entry), { force: true })))
  const zip = path.join(folder, 'bundle.zip')
  let written = 0
  await writeZip(content, {
    target: zip,
    open: openOriginal,
    signal,
    onWritten: () => {
      written += 1
      onProgress({ step: 'originals', done: written, of: content.entries.length })
    },
  })
  return { content, pdf, pages, zip }
}

type MadePdf = Omit<MadeBundle, 'zip'>

async function indexAlone({ drawFront }: BundleParts, { content: wanted, folder }: BundleWork): Promise<MadePdf> {
  const content = {
    ...wanted,
    entries: wanted.entries.map((entry) =>
      withoutCopy(entry, 'Det program, der samler dokumenter, er ikke installeret.'),
    ),
  }
  const pdf = path.join(folder, 'front.pdf')
  const { indexPages, textPages } = await drawFront({ content, joins: false, target: pdf })
  return { content, pdf, pages: indexPages + textPages }
}

async function joinedCopies(parts: BundleParts, work: BundleWork): Promise<MadePdf> {
  await fetchCopies(work)
  work.onProgress({ step: 'joining', done: 0, of: 1 })
  try {
    return await joined(parts, work, work.content)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== notJoined) throw fault
    // Whole when they were made, and yet one of them stops all the others: those that can be read are joined.
    const sound = await soundCopies(parts, work)
    if (sound === work.content) throw fault
    return joined(parts, work, sound)
  }
}

async function joined(parts: BundleParts, { folder, signal }: BundleWork, content: BundleContent): Promise<MadePdf> {
  const front = path.join(folder, 'front.pdf')
  const plan = await parts.drawFront({ content, joins: true, target: front })
  const copies = content.entries.map((entry) => (entry.copy.state === 'made' ? copyFileOf(folder, entry) : undefined))
  const pdf = await joinPdf(parts, { content, plan, front, copies, signal })
  return { content, pdf, pages: pagesOf(plan) }
}

async function fetchCopies({ content, folder, openCopy, onProgress, signal }: BundleWork): Promise<void> {
  for (const [n, entry] of content.entries.entries()) {
    if (entry.copy.state === 'made')
      await pipeline(await openCopy(entry), createWriteStream(copyFileOf(folder, entry)), { signal })
    onProgress({ step: 'copies', done: n + 1, of: content.entries.length })
  }
}

/** @returns the same content when nothing is wrong with any of its copies */
async function soundCopies({ programs }: BundleParts, { content, folder, signal }: BundleWork): Promise<BundleContent> {
  const entries: BundleEntry[] = []
  for (const entry of content.entries) {
    const { copy } = entry
    const seen = copy.state === 'made' ? await lookAtPdf(programs, copyFileOf(folder, entry), signal) : undefined
    const isSound = copy.state === 'none' || (seen?.kind === 'readable' && seen.pages === copy.pages && !seen.repaired)
    entries.push(isSound ? entry : withoutCopy(entry, 'Arkivkopien kan ikke læses.'))
  }
  return entries.every((entry, n) => entry === content.entries[n]) ? content : { ...content, entries }
}

const withoutCopy = (entry: BundleEntry, reason: string): BundleEntry =>
  entry.copy.state === 'made' ? { ...entry, copy: { state: 'none', reason } } : entry

const copyFileOf = (folder: string, { number }: BundleEntry): string => path.join(folder, `copy-${number}.pdf`)
