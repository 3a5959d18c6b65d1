import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { letterText } from '../../domain/letter/letter-text'
import { plainText } from '../../domain/letter/plain-text'
import { createLetterRenderer } from '../../letters/render-letter'
import { sampleLetters } from '../support/sample-letters'

const golden = path.join(__dirname, 'golden')
const names = Object.keys(sampleLetters)
const render = createLetterRenderer()

/** `GOLDEN=write npx jest test/letters/golden` writes the files anew; the difference is then read and committed like any other. */
function agreedOn(file: string, now: string): string {
  const where = path.join(golden, file)
  if (process.env['GOLDEN'] === 'write') {
    mkdirSync(golden, { recursive: true })
    writeFileSync(where, now)
  }
  return existsSync(where) ? readFileSync(where, 'utf8') : 'no golden file'
}

describe('Letters', () => {
  it.each(Object.entries(sampleLetters))('read as they were last agreed on: %s', (name, content) => {
    const now = plainText(letterText(content))
    expect(agreedOn(`${name}.txt`, now)).toBe(now)
  })

  it('are the same bytes on every machine and with every version of Node', async () => {
    const hashes = await Promise.all(
      Object.entries(sampleLetters).map(async ([name, content]) => `${(await render(content)).sha256}  ${name}.pdf\n`),
    )
    expect(agreedOn('sha256.txt', hashes.join(''))).toBe(hashes.join(''))
  })

  it('have a golden file each and no other', () => {
    expect(readdirSync(golden).sort()).toEqual([...names.map((name) => `${name}.txt`), 'sha256.txt'].sort())
  })
})
