import busboy from 'busboy'
import type { Request } from 'express'
import type { Readable } from 'node:stream'
import { PageFault } from '../page-fault'

/** A file of a form, about to come. */
export interface FormFile {
  /** As the sender's machine calls it, without its folder. */
  readonly name: string
  /** What the browser takes it for; empty where it does not know. */
  readonly sentAs: string
  readonly source: Readable
}

/** A form with files, read. */
export interface ReadUpload<Outcome> {
  /** Its other controls. Those that stand behind the files in the form are not known while these come. */
  readonly fields: Readonly<Record<string, string>>
  readonly outcomes: readonly Outcome[]
  /** There were more files than are taken at once: those behind are not read. */
  readonly tooMany: boolean
}

export const mostFiles = 20
const longestField = 10_000

/**
 * Reads a form with files as it comes, one file after the other, and hands each on. What is not read of one is let pass.
 * @throws {PageFault} for what is no such form
 */
export async function readUpload<Outcome>(
  request: Request,
  take: (file: FormFile, fields: Readonly<Record<string, string>>) => Promise<Outcome>,
): Promise<ReadUpload<Outcome>> {
  const parser = parserOf(request)
  const fields: Record<string, string> = {}
  const taken: Promise<{ readonly outcome: Outcome } | { readonly fault: unknown }>[] = []
  let tooMany = false
  parser.on('field', (name, value) => {
    fields[name] = value
  })
  parser.on(
    'file',
    (_name, source, { filename, mimeType }: { readonly filename?: string; readonly mimeType: string }) => {
      // A control in which no file is chosen sends one without a name.
      if (filename === undefined || filename === '') {
        source.resume()
        return
      }
      const told = take({ name: filename, sentAs: mimeType, source }, fields)
        .then(
          (outcome) => ({ outcome }),
          (fault: unknown) => ({ fault }),
        )
        .finally(() => {
          source.resume()
        })
      taken.push(told)
    },
  )
  parser.on('filesLimit', () => {
    tooMany = true
  })
  await new Promise<void>((resolve, reject) => {
    parser.once('close', resolve)
    const broken = (): void => {
      request.unpipe(parser)
      request.resume()
      reject(new PageFault(400, 'Filerne kom ikke frem', 'Forsendelsen blev afbrudt. Gå tilbage, og send igen.'))
    }
    parser.once('error', broken)
    request.once('error', broken)
    request.once('aborted', () => parser.destroy())
    request.pipe(parser)
  })
  const all = await Promise.all(taken)
  const outcomes = all.map((one) => {
    if ('fault' in one) throw one.fault
    return one.outcome
  })
  return { fields, outcomes, tooMany }
}

function parserOf(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: mostFiles, fields: 20, fieldSize: longestField, parts: mostFiles + 20 },
    })
  } catch {
    throw new PageFault(400, 'Formularen kan ikke læses', 'Åbn siden igen, og send derfra.')
  }
}
