/** A kind of file that the authority takes. */
interface AcceptedType {
  /** As people say it. */
  readonly name: string
  /** Endings of file names, without the dot. The first is the usual one. */
  readonly extensions: readonly [string, ...string[]]
  /** What else browsers and programs call it. With these the ending of the name says what is meant. */
  readonly also?: readonly string[]
}

/**
 * The files that may be handed in: what an office can open for decades, and nothing that runs. Macro formats (`.docm`),
 * archives and web pages are left out on purpose.
 */
export const mediaTypes = {
  'application/pdf': { name: 'PDF', extensions: ['pdf'] },
  'image/png': { name: 'PNG-billede', extensions: ['png'] },
  'image/jpeg': { name: 'JPEG-billede', extensions: ['jpg', 'jpeg'] },
  'image/tiff': { name: 'TIFF-billede', extensions: ['tif', 'tiff'] },
  'image/heic': {
    name: 'HEIC-billede',
    extensions: ['heic', 'heif'],
    also: ['image/heif', 'image/heic-sequence', 'image/heif-sequence', 'application/octet-stream'],
  },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { name: 'Word', extensions: ['docx'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { name: 'Excel', extensions: ['xlsx'] },
  'application/vnd.oasis.opendocument.text': { name: 'OpenDocument-tekst', extensions: ['odt'] },
  'application/vnd.oasis.opendocument.spreadsheet': { name: 'OpenDocument-regneark', extensions: ['ods'] },
  'application/msword': { name: 'Word 97–2003', extensions: ['doc'] },
  'application/rtf': {
    name: 'RTF',
    extensions: ['rtf'],
    also: ['text/rtf', 'application/x-rtf', 'application/msword'],
  },
  'message/rfc822': { name: 'e-mail', extensions: ['eml'], also: ['application/octet-stream'] },
  'application/vnd.ms-outlook': {
    name: 'e-mail fra Outlook',
    extensions: ['msg'],
    also: ['application/x-msg', 'application/octet-stream'],
  },
  'text/plain': { name: 'tekst i UTF-8', extensions: ['txt'] },
  'text/plain; charset=windows-1252': { name: 'tekst i Windows-1252', extensions: ['txt'] },
  'text/csv': { name: 'CSV i UTF-8', extensions: ['csv'], also: ['application/vnd.ms-excel', 'application/csv'] },
  'text/csv; charset=windows-1252': { name: 'CSV i Windows-1252', extensions: ['csv'] },
} as const satisfies Readonly<Record<string, AcceptedType>>

/** A media type of the list, without parameters. */
export type MediaType = keyof typeof mediaTypes

const isMediaType = (text: string): text is MediaType => Object.hasOwn(mediaTypes, text)

/**
 * The type of a file by what it is sent as and the ending of its name, which must agree: `regnskab.pdf.exe` is no PDF.
 * `undefined` when they do not, or when the type is none of the list.
 */
export function mediaTypeOf(sentAs: string, name: string): MediaType | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return Object.entries<AcceptedType>(mediaTypes)
    .filter(([type, { extensions, also = [] }]) => extensions.includes(ending) && [type, ...also].includes(sentAs))
    .map(([type]) => type)
    .find(isMediaType)
}

/** The type that goes by a name among programs; `undefined` when it is none of the list. */
export const mediaTypeCalled = (name: string): MediaType | undefined =>
  Object.entries<AcceptedType>(mediaTypes)
    .filter(([type, { also = [] }]) => [type, ...also].includes(name))
    .map(([type]) => type)
    .find(isMediaType)

/** The same text in the other encoding that text may have: what Danish offices' older programs save. */
export const inWindows1252 = (type: MediaType): MediaType | undefined => {
  const other = `${type}; charset=windows-1252`
  return isMediaType(other) ? other : undefined
}

/** The list as a person reads it: `PDF (.pdf), PNG-billede (.png) …`. */
export const mediaTypesInWords = (): string =>
  Object.values(mediaTypes)
    .map(({ name, extensions }) => `${name} (.${extensions[0]})`)
    .join(', ')
