import { createHash, randomBytes } from 'node:crypto'
import type { PostedLetter } from '../../../letters/digital-post'
import type { Store } from '../../../store/create-store'
import { granted } from '../sample-letters'
import { midt } from './sf1601-post'

const pdf = Buffer.from('%PDF-1.7 Afgørelse')

/** A letter that is kept, as letters are before they go out. */
export async function keepPostedLetter(
  store: Pick<Store, 'letters'>,
  over: Partial<PostedLetter> = {},
): Promise<PostedLetter> {
  const caseId = `application-${randomBytes(6).toString('hex')}`
  const letter: PostedLetter = {
    letterId: `${caseId}-brev-7-1`,
    caseNumber: '27.06.00-G01-1-27',
    from: { name: midt.name },
    to: { cvr: '12345678', name: 'Fonden Åhuset' },
    title: 'Afgørelse om godkendelse',
    pdf,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    issuedAt: '2027-03-01T10:00:00.123Z',
    attachments: [],
    addressed: false,
    ...over,
  }
  await store.letters.keepLetter({
    letterId: letter.letterId,
    caseId,
    seq: 7,
    title: letter.title,
    to: { cvr: 'cvr' in letter.to ? letter.to.cvr : '', name: letter.to.name },
    content: granted,
    pdf,
    sha256: letter.sha256,
    issuedAt: letter.issuedAt,
  })
  return letter
}
