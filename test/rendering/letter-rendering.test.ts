import { createLetterRenderer, type RenderProgress } from '../../letters/render-letter'
import { createLetterRendering } from '../../rendering/letter-rendering'
import { granted } from '../support/sample-letters'

const rendering = createLetterRendering()
afterAll(() => rendering.stop())

describe('A letter made in a thread', () => {
  it('is the same bytes as one made at home', async () => {
    const [there, here] = [await rendering.renderLetter(granted), await createLetterRenderer()(granted)]
    expect(there).toEqual(here)
  })

  it('of hundreds of pages tells how far it is, and the loop goes on meanwhile', async () => {
    const paragraph = 'Tilbuddet arbejder struktureret, og samarbejdet med kommunen er aftalt på skrift. '.repeat(20)
    const long = { ...granted, facts: Array.from({ length: 400 }, () => paragraph).join('\n') }
    const told: RenderProgress[] = []
    let [turns, done] = [0, false]
    const turn = (): void => {
      turns += 1
      if (!done) setImmediate(turn)
    }
    setImmediate(turn)
    const turnsAt: number[] = []
    const { pdf } = await rendering.renderLetter(long, (progress) => {
      told.push(progress)
      turnsAt.push(turns)
    })
    done = true
    const pages = told.map((progress) => progress.pages)
    expect(pages.length).toBeGreaterThan(10)
    expect(pages).toEqual(pages.map((_, n) => (n + 1) * 10))
    expect(told.at(-1)).toMatchObject({ ofBlocks: expect.any(Number) as number })
    // Between the first page that was told of and the last one, this loop had its turns.
    expect((turnsAt.at(-1) ?? 0) - (turnsAt[0] ?? 0)).toBeGreaterThan(told.length)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })
})
