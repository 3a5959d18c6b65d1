import { approvalProcedure } from '../../../domain/approval/procedure'
import { procedures } from '../../../domain/procedures'
import { anne, given, mailsOf, mette, office } from './approval-cases'

const pdf = (documentId: string, more = {}) => ({
  documentId,
  mediaType: 'application/pdf',
  size: 9,
  sha256: 'a'.repeat(64),
  name: 'Aftale.pdf',
  kind: 'other',
  ...more,
})
const approvalItself = { kind: 'case', caseId: 'approval-test0001', seq: 2 } as const
const found = { documentId: 'aftale-0001', finding: 'Win.Test.EICAR' }

test('every procedure that takes files is told of what is found in them later', () => {
  const takingFiles = Object.values(procedures).filter(({ documents }) => documents !== undefined)
  expect(takingFiles.map(({ name }) => name)).toEqual(expect.arrayContaining(['application', 'review', 'approval']))
  expect(takingFiles.filter(({ commands }) => !commands.some(({ name }) => name === 'noteInfection'))).toEqual([])
})

describe('a virus found in a file of an approval', () => {
  it('is told to the provider that sent it and to the office, and a clean file ends the task', () => {
    const approval = given()
    approval.act('attachDocument', pdf('aftale-0001'), anne, '2027-06-01 09:00')
    approval.act('noteInfection', found, approvalItself, '2027-06-02 09:00')
    expect(mailsOf(approval.effects)).toEqual(['document-infected anne@aahuset.example', `document-infected ${office}`])
    expect(approval.state.documents).toMatchObject([{ documentId: 'aftale-0001', infected: 'Win.Test.EICAR' }])
    expect(approvalProcedure.tasks?.(approval.state)).toMatchObject([
      { key: 'infected/aftale-0001', command: 'attachDocument', holder: { role: 'caseworker' } },
    ])

    const events = approval.journal.length
    approval.act('noteInfection', found, approvalItself, '2027-06-02 09:05')
    expect(approval.journal).toHaveLength(events)

    approval.act('attachDocument', pdf('aftale-0002', { replaces: 'aftale-0001' }), anne, '2027-06-03 09:00')
    expect(approvalProcedure.tasks?.(approval.state)).toEqual([])
  })

  it('is told to the office alone when the office added it', () => {
    const approval = given()
    approval.act('attachDocument', pdf('aftale-0001'), mette, '2027-06-01 09:00')
    approval.act('noteInfection', found, approvalItself, '2027-06-02 09:00')
    expect(mailsOf(approval.effects)).toEqual([`document-infected ${office}`])
  })

  it('is told by the approval itself, of a file that it has', () => {
    const approval = given()
    expect(approval.refusal('noteInfection', found, approvalItself, '2027-06-02 09:00')).toBe('DOCUMENT_UNKNOWN')
    expect(
      approval.refusal(
        'noteInfection',
        found,
        { ...approvalItself, caseId: 'application-test0001' },
        '2027-06-02 09:00',
      ),
    ).toBe('NOT_ALLOWED')
  })
})
