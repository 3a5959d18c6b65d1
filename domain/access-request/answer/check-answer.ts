import { refuse } from '../../refusal/refuse'
import type { AccessRequestState } from '../state'
import type { AnswerDraft, TreatedDocument } from './answer-draft'
import { renditionOf } from './rendition'
import { isOwnLetter } from './treatments-of'

/**
 * Holds an answer to the list of documents: each is treated once, and what is withheld says by which rule.
 *
 * Refuses: DOCUMENT_UNKNOWN, DOCUMENTS_UNTREATED with the ids, INVALID_FIELDS for one that is named twice or a mask beyond its page,
 * REASONS_MISSING, also for what is another party's and has not been weighed, RELEASE_IMPOSSIBLE for what cannot be released so.
 */
export function checkAnswer({ file, requester, party }: AccessRequestState, { documents }: AnswerDraft): void {
  const seen = new Set<string>()
  for (const [n, treated] of documents.entries()) {
    const found = file.find(({ documentId }) => documentId === treated.documentId)
    if (found === undefined) return refuse('DOCUMENT_UNKNOWN', { fields: [`documents/${n}/documentId`] })
    if (seen.has(treated.documentId))
      refuse('INVALID_FIELDS', { fields: [`documents/${n}`] }, 'Dokumentet står der to gange. Fjern den ene.')
    seen.add(treated.documentId)
    checkTreatment(treated, n)
    if (treated.treatment === 'withheld') continue
    if (found.infected === true)
      refuse(
        'RELEASE_IMPOSSIBLE',
        { fields: [`documents/${n}/treatment`] },
        'Der er fundet skadelig kode i dokumentet, og det kan ikke udleveres. Skaf det på ny, eller undtag det.',
      )
    if (found.ofAnother === true && (treated.weighed ?? '').trim() === '')
      refuse(
        'REASONS_MISSING',
        { fields: [`documents/${n}/weighed`] },
        'Dokumentet er en anden parts. Skriv, hvorfor det kan udleveres, og hvad den anden part har sagt til det, eller undtag det.',
      )
    if (renditionOf(treated, found, requester.kind) === undefined)
      refuse('RELEASE_IMPOSSIBLE', { fields: [`documents/${n}/treatment`] })
  }
  const untreated = file
    .filter((one) => !seen.has(one.documentId) && !isOwnLetter(one, { requester, party }))
    .map(({ documentId }) => documentId)
  if (untreated.length > 0) refuse('DOCUMENTS_UNTREATED', { documents: untreated })
}

function checkTreatment({ treatment, law, masks = [] }: TreatedDocument, n: number): void {
  if (treatment === 'withheld' && (law ?? '').trim() === '')
    refuse('REASONS_MISSING', { fields: [`documents/${n}/law`] }, 'Skriv, efter hvilken regel dokumentet undtages.')
  if ((treatment === 'masked') !== masks.length > 0)
    refuse(
      'INVALID_FIELDS',
      { fields: [`documents/${n}/masks`] },
      treatment === 'masked'
        ? 'Angiv, hvad der skal overstreges, eller udlevér dokumentet helt.'
        : 'Kun et dokument, der udleveres med overstregninger, har overstregninger. Fjern dem.',
    )
  for (const [m, { x, y, width, height, law: rule }] of masks.entries()) {
    if (x + width > 1000 || y + height > 1000)
      refuse(
        'INVALID_FIELDS',
        { fields: [`documents/${n}/masks/${m}`] },
        'Overstregningen når ud over siden. Ret den, så den ligger på siden.',
      )
    if (rule.trim() === '')
      refuse(
        'REASONS_MISSING',
        { fields: [`documents/${n}/masks/${m}/law`] },
        'Skriv, efter hvilken regel det undtages.',
      )
  }
}
