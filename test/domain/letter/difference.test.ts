import fc from 'fast-check'
import { difference, type ParagraphChange } from '../../../domain/letter/difference'

const before = (changes: readonly ParagraphChange[]): readonly string[] =>
  changes.flatMap((change) =>
    change.kind === 'added'
      ? []
      : change.kind === 'changed'
        ? [
            change.words
              .filter(({ kind }) => kind !== 'added')
              .map(({ text }) => text)
              .join(''),
          ]
        : [change.text],
  )
const after = (changes: readonly ParagraphChange[]): readonly string[] =>
  changes.flatMap((change) =>
    change.kind === 'removed'
      ? []
      : change.kind === 'changed'
        ? [
            change.words
              .filter(({ kind }) => kind !== 'removed')
              .map(({ text }) => text)
              .join(''),
          ]
        : [change.text],
  )

describe('The difference between two drafts', () => {
  it('shows a reworded paragraph word by word, and leaves the others alone', () => {
    expect(
      difference(
        ['Afgørelse', 'Vi giver afslag på ansøgningen om godkendelse.', 'Med venlig hilsen'],
        ['Afgørelse', 'Vi giver delvist medhold i ansøgningen om godkendelse.', 'Med venlig hilsen'],
      ),
    ).toEqual([
      { kind: 'same', text: 'Afgørelse' },
      {
        kind: 'changed',
        words: [
          { kind: 'same', text: 'Vi giver ' },
          { kind: 'removed', text: 'afslag på ' },
          { kind: 'added', text: 'delvist medhold i ' },
          { kind: 'same', text: 'ansøgningen om godkendelse.' },
        ],
      },
      { kind: 'same', text: 'Med venlig hilsen' },
    ])
  })

  it('shows what is new and what is gone', () => {
    expect(difference(['a', 'b'], ['a', 'nyt vilkår', 'b'])).toEqual([
      { kind: 'same', text: 'a' },
      { kind: 'added', text: 'nyt vilkår' },
      { kind: 'same', text: 'b' },
    ])
    expect(difference(['a', 'b'], ['b'])).toEqual([
      { kind: 'removed', text: 'a' },
      { kind: 'same', text: 'b' },
    ])
    expect(difference([], [])).toEqual([])
  })

  it('tells another paragraph in the same place from a reworded one', () => {
    expect(difference(['Vi har hørt jer.'], ['Godkendelsen offentliggøres.'])).toEqual([
      { kind: 'removed', text: 'Vi har hørt jer.' },
      { kind: 'added', text: 'Godkendelsen offentliggøres.' },
    ])
  })

  it('can be read back into both drafts, whatever they say', () => {
    const draft = fc.array(
      fc
        .array(fc.constantFrom('vi', 'har', 'hørt', 'jer', '§ 19', '\n', ' '), { maxLength: 8 })
        .map((words) => words.join(' ')),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(draft, draft, (older, newer) => {
        const changes = difference(older, newer)
        expect(before(changes)).toEqual(older)
        expect(after(changes)).toEqual(newer)
      }),
    )
  })

  it('of texts too long to compare is told as a replacement, at once', () => {
    const long = (word: string): string => Array.from({ length: 2_500 }, (_, n) => `${word}${n}`).join(' ')
    expect(difference([long('a')], [long('b')]).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
