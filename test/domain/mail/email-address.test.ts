import { emailAddress } from '../../../domain/mail/email-address'

it.each([
  'anne@aahuset.example',
  'anne.leder+sag@post.aahuset.example',
  "o'neill@aahuset.example",
  'søren@blåbærgrød.example',
  'søren.ågård@aahuset.example',
  'anne@blåbærgrød.dk',
  'anne@xn--blbrgrd-fxak7p.example',
  'jürgen@münchen.example',
  'leda@παράδειγμα.δοκιμή',
  // Written with the ring apart from its letter.
  'a\u030asa@aahuset.example',
])('%s is an address', (address) => {
  expect(emailAddress.test(address)).toBe(true)
})

it.each([
  '',
  'anne',
  'anne@',
  '@aahuset.example',
  'anne@aahuset',
  'anne@@aahuset.example',
  'anne@aahuset..example',
  '.anne@aahuset.example',
  'anne.@aahuset.example',
  'anne..leder@aahuset.example',
  'anne leder@aahuset.example',
  'anne@aahuset.example ',
  'Anne <anne@aahuset.example>',
  'anne@aahuset.example\r\nBcc: bo@aahuset.example',
  'anne@-aahuset.example',
  'anne@aahuset.e-',
  'anne\u200b@aahuset.example',
  'anne\u202e@aahuset.example',
  'anne@127.0.0.1',
])('%j is none', (address) => {
  expect(emailAddress.test(address)).toBe(false)
})
