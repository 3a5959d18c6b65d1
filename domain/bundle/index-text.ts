import { danishDate } from '../calendar/danish'
import { copyWays } from '../document/archive-copy'
import type { BundleContent, BundleEntry } from './bundle'
import { fileName } from './file-name'

/** What a bundle says of itself, in the PDF and in the text beside the originals. */
export const aboutBundle =
  'ZIP-filen indeholder hvert dokument, som det blev modtaget, og er beviset. PDF-filen er til læsning: den består af arkivkopier, og digitale underskrifter i dem gælder ikke længere.'

/** What was written in forms, in the ZIP. */
export const writtenName = '000 Skrevet i sagen.txt'

/** What is said of an entry's copy: how it came about, or why there is none. */
export function copyNote({ copy, withheld }: Pick<BundleEntry, 'copy' | 'withheld'>): string {
  if (withheld !== undefined) return `Ikke vedlagt: ${withheld}`
  if (copy.state === 'none') return `Ikke gengivet: ${copy.reason}`
  return `${copyWays[copy.way]}${copy.repaired === true ? '; originalen har fejl, og kopien viser, hvad der kunne læses' : ''}.`
}

/** The index as a text, every document with the SHA-256 of what was handed in and of the copy. Lines end as Windows ends them. */
export function indexText({ caseNumber, title, office, on, entries, texts = [] }: BundleContent): string {
  const lines = entries.flatMap((entry) => [
    '',
    `${entry.number}. ${fileName(entry)}`,
    `   ${danishDate(entry.on)}, ${entry.size} byte, SHA-256 ${entry.sha256}`,
    `   ${copyNote(entry)}`,
    ...(entry.copy.state === 'made' ? [`   Arkivkopiens SHA-256 ${entry.copy.sha256}, ${entry.copy.pages} sider`] : []),
  ])
  return [
    `Akter i sag ${caseNumber}`,
    title,
    `${office}, ${danishDate(on)}`,
    '',
    `${entries.length} dokumenter. ${aboutBundle}`,
    ...(texts.length === 0 ? [] : ['', `Det, der er skrevet i sagen: ${writtenName}`]),
    ...lines,
    '',
  ].join('\r\n')
}

/** What was written in forms, as a text; nothing where nothing was. */
export const writtenText = ({ texts = [] }: Pick<BundleContent, 'texts'>): string =>
  texts.flatMap(({ title, on, lines }) => [`${title}, ${danishDate(on)}`, '', ...lines, '', '']).join('\r\n')

/** What `sha256sum --check` reads, of the originals that are in the ZIP. */
export const hashList = (entries: readonly BundleEntry[]): string =>
  entries
    .filter(({ withheld }) => withheld === undefined)
    .map((entry) => `${entry.sha256}  ${fileName(entry)}\n`)
    .join('')
