import PDFDocument from 'pdfkit'
import { body } from '../../letters/draw-block'
import { particularsWidth } from '../../letters/draw-letterhead'
import { readLetterFonts } from '../../letters/letter-fonts'
import { createLetterSheet } from '../../letters/letter-sheet'

const paper = createLetterSheet(new PDFDocument({ tagged: true }), readLetterFonts())
const linesOf = (text: string, width: number) => paper.set(text, body, width).lines

describe('The paper', () => {
  it('keeps the lines in which a text was written, the empty ones too', () => {
    expect(linesOf('Første linje\r\nanden linje\n\ntredje', 300)).toEqual(['Første linje', 'anden linje', '', 'tredje'])
  })

  it.each([100, 999, 1_000, 9_999, 10_000, 99_999])('has room for case number %i on one line', (number) => {
    expect(linesOf(`Sagsnummer: 27.06.00-G01-${number}-27`, particularsWidth)).toHaveLength(1)
  })
})
