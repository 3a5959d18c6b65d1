import { breakLines } from '../../letters/break-lines'

const tenWide = (text: string): readonly string[] => breakLines(text, 10, (part) => part.length)

describe('Breaking lines', () => {
  it.each([
    ['en to tre fire', ['en to tre', 'fire']],
    ['', ['']],
    ['mor-og-barn', ['mor-og-', 'barn']],
    ['drift/ledelse', ['drift/', 'ledelse']],
    ['specialebeskrivelse', ['specialebe', 'skrivelse']],
    ['a specialebeskrivelse b', ['a', 'specialebe', 'skrivelse', 'b']],
    ['§ 5, stk. 1', ['§ 5, stk.', '1']],
  ])('%j becomes %j', (text, lines) => {
    expect(tenWide(text)).toEqual(lines)
  })

  it('goes on, letter by letter, where not even one fits', () => {
    expect(breakLines('æøå', 0.5, (part) => part.length)).toEqual(['æ', 'ø', 'å'])
  })
})
