import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BundleContent } from '../domain/bundle/bundle'
import type { FrontPlan } from './draw-front'
import type { Stamps } from './draw-stamps'
import { pathOf, type Programs } from './programs'
import { NotJoined } from './not-joined'
import { runProgram } from './run-program'
import type { Outline } from './write-outline'

/** What a bundle's PDF is joined of. */
export interface JoinParts {
  readonly programs: Programs
  readonly drawStamps: (stamps: Stamps) => Promise<void>
  readonly writeOutline: (outline: Outline) => Promise<void>
}

export interface ToJoin {
  readonly content: BundleContent
  readonly plan: FrontPlan
  /** The bundle's own pages. */
  readonly front: string
  /** Of each entry the file of its copy; `undefined` where its page is the next one of `front`. All in one folder. */
  readonly copies: readonly (string | undefined)[]
  readonly signal: AbortSignal
}

const withinMs = 10 * 60_000
/** On every file that is written, or it would be no PDF/A; the same parts give the same bytes. */
const writing = ['--newline-before-endstream', '--deterministic-id', '--stream-data=preserve'] as const

/**
 * Joins a bundle with qpdf. Our own pages come first: theirs are the metadata and the colours that make it PDF/A. Stamps are laid
 * over the joined file and not while it is joined, since memory follows the pages that are open.
 *
 * @returns the bundle's file
 * @throws ProgramMissing, ProgramStopped, NotJoined
 */
export async function joinPdf(parts: JoinParts, { content, plan, front, copies, signal }: ToJoin): Promise<string> {
  const { programs } = parts
  const folder = path.dirname(front)
  const [joined, described, outline, stamps, target] = [
    'joined.pdf',
    'joined.json',
    'outline.json',
    'stamps.pdf',
    'bundle.pdf',
  ].map((name) => path.join(folder, name)) as [string, string, string, string, string]
  const qpdf = async (...args: readonly string[]): Promise<void> => {
    const list = path.join(folder, 'arguments')
    // A line each: three hundred paths are too many for some systems' command lines.
    await writeFile(list, args.join('\n'))
    const { code, stderr } = await runProgram(programs, {
      file: pathOf(programs, 'qpdf'),
      args: [`@${list}`],
      folder,
      withinMs,
      mostFileMb: 8_192,
      signal,
    })
    // 3: warnings, which qpdf has got over.
    if (code !== 0 && code !== 3) throw new NotJoined(stderr.trim().slice(0, 500))
  }

  const before = plan.indexPages + plan.textPages
  let own = before
  const pages = copies.flatMap((copy) => (copy === undefined ? [front, String((own += 1))] : [copy, '1-z']))
  await qpdf(front, '--pages', front, `1-${before}`, ...pages, '--', ...writing, joined)
  await Promise.all([
    parts.drawStamps({ content, plan, target: stamps }),
    qpdf(
      '--json=2',
      '--json-key=pages',
      '--json-key=qpdf',
      '--json-object=trailer',
      '--json-object=1',
      joined,
      described,
    ),
  ])
  await parts.writeOutline({ content, plan, described, target: outline })
  await qpdf(joined, `--update-from-json=${outline}`, '--overlay', stamps, '--', ...writing, target)
  return target
}
