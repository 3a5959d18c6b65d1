import { readFileSync } from 'node:fs'
import path from 'node:path'
import { debianPackages, missingPrograms } from '../support/missing-programs'

/* What a fresh machine lacks is told by both READMEs and installed by CI: a program that only one of them knows is missing somewhere. */

const read = (file: string): string => readFileSync(path.join(__dirname, '../..', file), 'utf8')
const needed = Object.values(debianPackages).join(' ').split(' ').sort()

test.each(['README.md', 'README.da.md'])('%s installs what tests need, and pip', (file) => {
  const line = /^apt-get install --no-install-recommends ((?:.*\\\n)*.*)/m.exec(read(file))?.[1] ?? ''
  expect(line.replaceAll('\\\n', ' ').split(/\s+/).sort()).toEqual([...needed, 'python3-pip'].sort())
})

test('.ci/run installs it all, each when its program is not there', () => {
  const lines = [...read('.ci/run').matchAll(/^ {2}"(\w+): ([^"]*)"/gm)]
  expect(Object.fromEntries(lines.map(([, program, packages]) => [program, packages]))).toEqual(debianPackages)
})

describe('a test that needs programs', () => {
  const needs = (there: readonly string[], isCi = false) =>
    missingPrograms('Pages are not looked at here', ['qpdf', 'soffice'], {
      isCi,
      starts: (program) => there.includes(program),
    })

  it('says in one sentence which are missing, and the line that installs them', () => {
    expect(needs(['qpdf'])).toBe(
      'Pages are not looked at here: soffice not found (apt-get install --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui)',
    )
  })

  it('says nothing when all are there', () => expect(needs(['qpdf', 'soffice'])).toBeUndefined())

  it('is never left out where CI runs', () => expect(needs([], true)).toBeUndefined())
})
