/** A kind of file that the authority takes. */
interface AcceptedType {
  /** As people say it. */
  readonly name: string
  /** Endings of file names, without the dot. The first is the usual one. */
  readonly extensions: readonly [string, ...string[]]
}

/**
 * The files that may be handed in: what an office can open for decades, and nothing that runs. Macro formats (`.docm`),
 * archives and web pages are left out on purpose.
 */
export const mediaTypes = {
  'application/pdf': { name: 'PDF', extensions: ['pdf'] },
  'image/png': { name: 'PNG-billede', extensions: ['png'] },
  'image/jpeg': { name: 'JPEG-billede', extensions: ['jpg', 'jpeg'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { name: 'Word', extensions: ['docx'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { name: 'Excel', extensions: ['xlsx'] },
  'application/vnd.oasis.opendocument.text': { name: 'OpenDocument-tekst', extensions: ['odt'] },
  'application/vnd.oasis.opendocument.spreadsheet': { name: 'OpenDocument-regneark', extensions: ['ods'] },
  'text/plain': { name: 'tekst i UTF-8', extensions: ['txt'] },
  'text/csv': { name: 'CSV i UTF-8', extensions: ['csv'] },
} as const satisfies Readonly<Record<string, AcceptedType>>

/** A media type of the list, without parameters. */
export type MediaType = keyof typeof mediaTypes

export const isMediaType = (text: string): text is MediaType => Object.hasOwn(mediaTypes, text)

/** Whether the name's ending is one of the type's: `regnskab.pdf.exe` is no PDF. */
export function endingFits(name: string, type: MediaType): boolean {
  const extensions: readonly string[] = mediaTypes[type].extensions
  return extensions.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase())
}

/** The list as a person reads it: `PDF (.pdf), PNG-billede (.png) …`. */
export const mediaTypesInWords = (): string =>
  Object.values(mediaTypes)
    .map(({ name, extensions }) => `${name} (.${extensions[0]})`)
    .join(', ')
