import { createKeptResults } from '../../rendering/kept-results'

describe('Kept results', () => {
  it('leave when there are too many bytes of them, the least used first', () => {
    const kept = createKeptResults<string>(10)
    kept.put('a', 'A', 4)
    kept.put('b', 'B', 4)
    expect(kept.get('a')).toBe('A')
    kept.put('c', 'C', 4)
    expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual(['A', undefined, 'C'])
  })

  it('count the same once, and hold nothing that is larger than all room', () => {
    const kept = createKeptResults<string>(10)
    kept.put('a', 'A', 6)
    kept.put('a', 'A', 6)
    kept.put('b', 'B', 4)
    kept.put('c', 'C', 11)
    expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual(['A', 'B', undefined])
  })
})
