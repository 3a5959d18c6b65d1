import { memoMessage, type MemoParty } from '../../digital-post/memo-message'
import { element } from '../../domain/xml/xml-element'
import { writeXml } from '../../xml/write-xml'
import { checkKombiRequest } from '../support/kombit/check-kombi-request'

/* What the stand-in's judgement of a message is worth: it must find what the real service would refuse. */

const memo = 'https://DigitalPost.dk/MeMo-1'
const party = (idType: MemoParty['idType'], id: string): MemoParty => ({ idType, id, name: 'Fonden Åhuset' })
const request = (recipient: MemoParty): string =>
  writeXml(
    element('kombi_request', [
      element('KombiValgKode', 'Digital Post'),
      memoMessage(
        {
          letterId: 'application-6m2kq9x4wd3t-brev-7-1',
          caseNumber: '27.06.00-G01-1-27',
          from: { name: 'Socialtilsyn Midt' },
          to: { cvr: '12345678', name: 'Fonden Åhuset' },
          title: 'Afgørelse',
          pdf: Buffer.from('%PDF-1.7'),
          sha256: '',
          issuedAt: '2027-03-01T10:00:00.000Z',
          attachments: [],
          addressed: false,
        },
        { uuid: 'a4f6c2de-93b5-5c11-8a54-0a6b1f0b2c3d', sender: party('CVR', '29190968'), recipient },
      ),
    ]),
    { memo },
  )
const whole = request(party('CVR', '12345678'))

it.each<[string, string]>([
  ['a company', whole],
  ['a person', request(party('CPR', '2211771212'))],
])('a message to %s is taken', (_who, xml) => {
  expect(checkKombiRequest(xml)).toEqual([])
})

it.each<[string, (xml: string) => string, RegExp]>([
  [
    'the default namespace',
    (xml) =>
      xml
        .replace(/ xmlns:memo="[^"]*"/, '')
        .replaceAll('memo:', '')
        .replace(/<Message\b/, `<Message xmlns="${memo}"`),
    /not written with the prefix memo|xmlns/,
  ],
  ['another namespace', (xml) => xml.replace('MeMo-1', 'MeMo-2'), /MeMo-2/],
  ['another version', (xml) => xml.replace('memoVersion="1.2"', 'memoVersion="1.1"'), /memoVersion/],
  [
    'an attribute of version 1.1',
    (xml) => xml.replace('memoVersion=', 'memoSchVersion="1.1.0" memoVersion='),
    /memoSchVersion/,
  ],
  ['no label', (xml) => xml.replace(/<memo:label>[^<]*<\/memo:label>/, ''), /MessageHeader: lacks memo:label/],
  [
    'a label of 257 characters',
    (xml) => xml.replace(/<memo:label>[^<]*</, `<memo:label>${'x'.repeat(257)}<`),
    /memo:label: the value/,
  ],
  [
    'elements out of order',
    (xml) => xml.replace(/(<memo:messageUUID>.*?<\/memo:messageUUID>)(<memo:messageID>.*?<\/memo:messageID>)/, '$2$1'),
    /MessageHeader: lacks memo:messageUUID/,
  ],
  [
    'an element that nobody knows',
    (xml) => xml.replace('<memo:Sender>', '<memo:urgent>true</memo:urgent><memo:Sender>'),
    /urgent/,
  ],
  [
    'the recipient before the sender',
    (xml) => xml.replace(/(<memo:Sender>.*<\/memo:Sender>)(<memo:Recipient>.*<\/memo:Recipient>)/, '$2$1'),
    /lacks memo:Sender/,
  ],
  [
    'a message id that is no UUID',
    (xml) => xml.replace(/<memo:messageUUID>[^<]*/, '<memo:messageUUID>brev-1'),
    /messageUUID/,
  ],
  ['a truth of another language', (xml) => xml.replace('<memo:mandatory>true', '<memo:mandatory>ja'), /mandatory/],
  ['a file name that no file system takes', (xml) => xml.replace('Afgørelse.pdf', 'Afgørelse: 1.pdf'), /filename/],
  ['a time without a zone', (xml) => xml.replace('10:00:00Z', '10:00:00'), /createdDateTime/],
  ['content that is no base64', (xml) => xml.replace(/<memo:content>[^<]*/, '<memo:content>%PDF'), /content/],
  ['no file', (xml) => xml.replace(/<memo:File>.*<\/memo:File>/, ''), /MainDocument: lacks memo:File/],
  ['no body', (xml) => xml.replace(/<memo:MessageBody>.*<\/memo:MessageBody>/, ''), /without a memo:MessageBody/],
  ['a CPR number said to be a CVR number', (xml) => xml.replace('>12345678<', '>2211771212<'), /no CVR number/],
  ['a choice that there is not', (xml) => xml.replace('>Digital Post<', '>E-mail<'), /KombiValgKode/],
  ['broken XML', (xml) => xml.replace('</kombi_request>', ''), /not well-formed/],
])('a message with %s is not', (_what, change, fault) => {
  const changed = change(whole)
  expect(changed).not.toBe(whole)
  expect(checkKombiRequest(changed).join('\n')).toMatch(fault)
})
