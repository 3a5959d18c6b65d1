import { printable, readLetterFonts } from '../../letters/letter-fonts'

const fonts = readLetterFonts()
const print = (text: string) => {
  const { font, text: printed } = printable(fonts, 'regular', text)
  return [font.name, printed]
}

describe('Text that a letter prints', () => {
  it.each([
    ['Åse Brøndum, § 5, stk. 1 – »vilkår«', 'regular-0', 'Åse Brøndum, § 5, stk. 1 – »vilkår«'],
    ['Łódź', 'regular-0', 'Łódź'],
    ['Ελληνικά ἀρχή', 'regular-1', 'Ελληνικά ἀρχή'],
    ['A\u030Aben', 'regular-0', 'Åben'],
    ['to\tlinjer \r\n og\u0000nul', 'regular-0', 'to linjer\nog nul'],
    ['هاني', 'regular-1', 'هاني'],
    // What parts two letters of Persian is kept, and elsewhere nothing that is not seen.
    ['می\u200Cخواهم a\u200Db', 'regular-1', 'می\u200Cخواهم ab'],
    ['ord\u200Bdeling\uFE0F', 'regular-0', 'orddeling'],
    ['日本', 'regular-1', '[U+65E5][U+672C]'],
  ])('%j is set in %s as %j', (text, font, printed) => {
    expect(print(text)).toEqual([font, printed])
  })
})
