import { directionOf, visualRuns } from '../../letters/visual-runs'

/* In the order in which they stand on the paper; a word's own letters are turned by the font. */

describe('A line', () => {
  it.each([
    ['Ingen af delene', 'ltr', ['Ingen af delene']],
    ['Leder er هاني الرفاعي i dag', 'ltr', ['Leder er ', 'الرفاعي', ' ', 'هاني', ' i dag']],
    ['Leder: דנה כהן, Aarhus', 'ltr', ['Leder: ', 'כהן', ' ', 'דנה', ', Aarhus']],
    ['a א b', 'ltr', ['a ', 'א', ' b']],
    ['שלום 2027!', 'rtl', ['!', '2027', ' ', 'שלום']],
    // Brackets face the other way, and are turned back with the word that they stand at.
    ['שלום (עולם)', 'rtl', [')עולם(', ' ', 'שלום']],
    ['رقم ١٢', 'rtl', ['١', '٢', ' ', 'رقم']],
    ['نعم ... لا', 'rtl', ['لا', ' ', '...', ' ', 'نعم']],
    ['Midt في النهاية', 'ltr', ['Midt ', 'النهاية', ' ', 'في']],
  ] as const)('%j runs %s as %j', (line, direction, pieces) => {
    expect(directionOf(line)).toBe(direction)
    expect(visualRuns(line, direction)).toEqual(pieces)
  })
})
