import { choice, group, integer, list, optional, prose, reference, text, type DataOf } from '../../process/fields'

/** What becomes of a document. */
export const treatments = {
  released: 'Udleveres',
  masked: 'Udleveres med overstregninger',
  withheld: 'Undtages',
} as const

/**
 * The fields of an answer. A mask is a rectangle on a page, in thousandths of the page's width and height from its upper left
 * corner, with the rule by which what it covers is withheld.
 */
export const answerFields = {
  documents: list(
    'Sagens dokumenter',
    group('Dokument', {
      documentId: reference('Dokument', 'accessed-document', { max: 64 }),
      treatment: choice('Dokumentet', treatments),
      law: optional(text('Hjemmel for at undtage det', { max: 200 })),
      weighed: optional(
        prose('Hvorfor kan det udleveres, når det er en anden parts?', {
          max: 2000,
          help: 'Skriv også, hvad den anden part har sagt til det.',
        }),
      ),
      masks: optional(
        list(
          'Overstregninger',
          group('Overstregning', {
            page: integer('Side', 1, 5000),
            x: integer('Fra venstre, i tusindedele af sidens bredde', 0, 999),
            y: integer('Fra oven, i tusindedele af sidens højde', 0, 999),
            width: integer('Bredde, i tusindedele', 1, 1000),
            height: integer('Højde, i tusindedele', 1, 1000),
            law: text('Hjemmel', { max: 200 }),
          }),
          { min: 1, max: 500 },
        ),
      ),
    }),
    { max: 300 },
  ),
  otherWithheld: optional(
    list(
      'Andet, der undtages',
      group('Undtaget', { what: text('Hvad?', { max: 200 }), law: text('Hjemmel', { max: 200 }) }),
      { max: 100 },
    ),
  ),
  text: optional(prose('Bemærkninger og begrundelse i svaret', { max: 4000 })),
} as const

/** An answer as it is drafted, and as it is signed. */
export type AnswerDraft = DataOf<typeof answerFields>

/** What becomes of one document in an answer. */
export type TreatedDocument = AnswerDraft['documents'][number]
