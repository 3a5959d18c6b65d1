import type { Person } from '../../../domain/rights/actor'
import { attach, withDocument } from '../../../domain/document/attach'
import { mostDocuments, type AttachedDocument, type DocumentData } from '../../../domain/document/attached-document'
import { mediaTypeOf } from '../../../domain/document/media-types'
import { readableDocuments } from '../../../domain/document/readable-documents'
import type { Standing } from '../../../domain/rights/rights'
import { refusalOf } from '../../support/case-driver'
import { anne, helle, mette, submitted } from '../application/application-cases'

const document = (over: Partial<DocumentData> = {}): DocumentData => ({
  documentId: 'bilag-01',
  name: 'Budget 2027.pdf',
  mediaType: 'application/pdf',
  size: 1200,
  sha256: 'a'.repeat(64),
  kind: 'budget',
  ...over,
})
const rikke: Person = {
  kind: 'person',
  subject: 'rikke',
  name: 'Rikke Tilsyn',
  roles: ['reviewer'],
  organisation: 'MIDT',
}
const names = (documents: readonly AttachedDocument[]): readonly string[] =>
  documents.map(({ documentId }) => documentId)

describe('documents of an application', () => {
  it('come from the party and from the authority, and each knows who sent it, when and as which version', () => {
    const application = submitted()
    application.act('attachDocument', document(), anne, '2027-01-05 09:00')
    application.act(
      'attachDocument',
      document({ documentId: 'bilag-02', name: 'Budget 2027 rettet.pdf', replaces: 'bilag-01' }),
      anne,
      '2027-01-06 09:00',
    )
    application.act(
      'attachDocument',
      document({ documentId: 'notat-01', kind: 'working-paper' }),
      mette,
      '2027-01-07 09:00',
    )
    expect(application.state.status).toBe('received')
    expect(application.state.documents).toMatchObject([
      {
        documentId: 'bilag-01',
        version: 1,
        from: 'party',
        audience: 'party',
        by: { subject: 'anne' },
        at: '2027-01-05T08:00:00.000Z',
      },
      { documentId: 'bilag-02', version: 2, replaces: 'bilag-01', from: 'party', audience: 'party' },
      { documentId: 'notat-01', version: 1, from: 'authority', audience: 'office' },
    ])
  })

  it('attached twice are attached once', () => {
    const application = submitted()
    application.act('attachDocument', document(), anne, '2027-01-05 09:00')
    application.act('attachDocument', document(), anne, '2027-01-05 10:00')
    expect(application.state.documents).toHaveLength(1)
    expect(application.journal.filter(({ event }) => event.type === 'document-attached')).toHaveLength(1)
  })

  it.each<[string, Partial<DocumentData>, Person, string]>([
    ['the party hides a document from itself', { audience: 'office' }, anne, 'INVALID_FIELDS'],
    ['a document that is not there is replaced', { replaces: 'bilag-99' }, anne, 'DOCUMENT_UNKNOWN'],
    ['the party replaces what the authority wrote', { replaces: 'notat-01' }, anne, 'DOCUMENT_UNKNOWN'],
    ['the authority replaces what the party sent', { replaces: 'bilag-01' }, mette, 'DOCUMENT_UNKNOWN'],
    ['an old version is replaced again', { replaces: 'bilag-01' }, anne, 'DOCUMENT_REPLACED'],
    ['a stranger sends one', {}, { ...anne, organisation: '87654321' }, 'NOT_ALLOWED'],
  ])('are refused when %s', (_what, over, person, code) => {
    const application = submitted()
    application.act('attachDocument', document(), anne, '2027-01-05 09:00')
    application.act(
      'attachDocument',
      document({ documentId: 'bilag-02', replaces: 'bilag-01' }),
      anne,
      '2027-01-05 10:00',
    )
    application.act('attachDocument', document({ documentId: 'notat-01' }), mette, '2027-01-05 11:00')
    expect(
      application.refusal('attachDocument', document({ documentId: 'bilag-03', ...over }), person, '2027-01-06 09:00'),
    ).toBe(code)
  })

  it('cannot be added when the case is over', () => {
    const application = submitted()
    application.act('withdraw', {}, anne, '2027-01-05 09:00')
    expect(application.refusal('attachDocument', document(), anne, '2027-01-06 09:00')).toBe('CASE_CLOSED')
  })

  it('cannot be added by an officer with a conflict of interest', () => {
    const application = submitted()
    application.act(
      'declareImpartiality',
      { impartial: false, reason: 'Min bror er leder på tilbuddet.' },
      mette,
      '2027-01-05 09:00',
    )
    expect(application.refusal('attachDocument', document(), mette, '2027-01-06 09:00')).toBe('CONFLICTED')
  })

  it("are no part of the case's view, where everybody reads", () => {
    const application = submitted()
    application.act('attachDocument', document({ name: 'Hemmeligt notat.pdf' }), mette, '2027-01-05 09:00')
    expect(application.allowed(anne)).not.toContain('attachDocument')
    expect(JSON.stringify(application.state.documents)).toContain('Hemmeligt')
  })
})

describe('a replaced document', () => {
  const chain = ['a', 'b', 'c'].reduce<readonly AttachedDocument[]>((documents, id, n) => {
    const [event] = attach(
      documents,
      document({ documentId: `udgave-${id}`, ...(n === 0 ? {} : { replaces: `udgave-${'abc'[n - 1] ?? ''}` }) }),
      { from: 'party', reach: ['party'] },
    )
    return event === undefined
      ? documents
      : withDocument(documents, event, { at: '2027-01-05T08:00:00.000Z', by: anne })
  }, [])

  it('is told by the refusal which version is the newest', () => {
    expect(chain.map(({ version }) => version)).toEqual([1, 2, 3])
    expect(
      refusalOf(() =>
        attach(chain, document({ documentId: 'udgave-d', replaces: 'udgave-a' }), { from: 'party', reach: ['party'] }),
      ),
    ).toMatchObject({ code: 'DOCUMENT_REPLACED', details: { newest: 'udgave-c' } })
  })

  it('keeps its readers unless told otherwise', () => {
    const own = (documents: readonly AttachedDocument[], data: DocumentData) =>
      attach(documents, data, { from: 'authority', reach: ['office', 'party'] })
    const [first] = own([], document({ audience: 'party' }))
    const before = first === undefined ? [] : withDocument([], first, { at: '2027-01-05T08:00:00.000Z', by: mette })
    expect(own(before, document({ documentId: 'bilag-02', replaces: 'bilag-01' }))).toMatchObject([
      { document: { audience: 'party', version: 2 } },
    ])
    expect(own(before, document({ documentId: 'bilag-02', replaces: 'bilag-01', audience: 'office' }))).toMatchObject([
      { document: { audience: 'office' } },
    ])
  })
})

it('a case takes so many documents and no more', () => {
  const full = Array.from({ length: mostDocuments }, (_, n): AttachedDocument => ({
    ...document(),
    documentId: `bilag-${n}`,
    audience: 'party',
    from: 'party',
    version: 1,
    at: '2027-01-05T08:00:00.000Z',
    by: { subject: 'anne', name: 'Anne Leder' },
  }))
  expect(
    refusalOf(() => attach(full, document({ documentId: 'et-til-01' }), { from: 'party', reach: ['party'] })),
  ).toMatchObject({ code: 'DOCUMENTS_FULL' })
})

describe('who reads which documents', () => {
  const of = (documentId: string, audience: AttachedDocument['audience']): AttachedDocument => ({
    ...document(),
    documentId,
    audience,
    from: 'authority',
    version: 1,
    at: '2027-01-05T08:00:00.000Z',
    by: { subject: 'mette', name: 'Mette' },
  })
  const documents = [of('parten', 'party'), of('behandlerne', 'handlers'), of('myndigheden', 'office')]
  const standing: Standing = {
    owner: '12345678',
    office: 'MIDT',
    assigned: ['rikke', 'rolf'],
    drafters: [],
    conflicted: ['helle', 'kim'],
    undeclared: ['rolf'],
  }

  it.each<[string, Person, readonly string[]]>([
    ['the party what is for it', anne, ['parten']],
    ['another provider nothing', { ...anne, organisation: '87654321' }, []],
    ['the office everything', mette, ['parten', 'behandlerne', 'myndigheden']],
    ['another office nothing', { ...mette, organisation: 'NORD' }, []],
    ['a reviewer who is impartial what handlers read', rikke, ['parten', 'behandlerne']],
    ['a reviewer who has not declared it nothing', { ...rikke, subject: 'rolf' }, []],
    ['whoever is partial nothing, though of the office', helle, []],
    ['whoever is partial nothing, though assigned', { ...rikke, subject: 'kim' }, []],
  ])('%s', (_who, person, expected) => {
    expect(names(readableDocuments(documents, person, standing))).toEqual(expected)
  })
})

describe('a file name', () => {
  it.each([
    ['application/pdf', 'bilag.pdf', 'application/pdf'],
    ['application/pdf', 'BILAG.PDF', 'application/pdf'],
    ['application/pdf', 'bilag', undefined],
    ['application/pdf', 'bilag.pdf.exe', undefined],
    ['application/pdf', 'bilag.docx', undefined],
    // Where programs call a type by another name, the ending says which one is meant.
    ['application/vnd.ms-excel', 'budget.csv', 'text/csv'],
    ['application/vnd.ms-excel', 'budget.xls', undefined],
    ['application/msword', 'brev.doc', 'application/msword'],
    ['application/msword', 'brev.rtf', 'application/rtf'],
    ['image/heif', 'IMG_0001.HEIC', 'image/heic'],
    ['application/octet-stream', 'svar.msg', 'application/vnd.ms-outlook'],
    ['application/octet-stream', 'svar.eml', 'message/rfc822'],
    ['application/octet-stream', 'bilag.pdf', undefined],
    ['toString', 'bilag.pdf', undefined],
    ['application/x-msdownload', 'bilag.exe', undefined],
  ])('%s, %s', (sentAs, name, type) => {
    expect(mediaTypeOf(sentAs, name)).toBe(type)
  })
})
