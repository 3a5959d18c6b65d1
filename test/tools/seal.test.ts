import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runProgram } from '../support/run-program'

/* The seal from the command line: a key for three openers, a bid, and two of the three open it. */

const folder = mkdtempSync(path.join(tmpdir(), 'seal-'))
const at = (name: string): string => path.join(folder, name)
const to = ['--tender', 'tender-6m2kq9x4wd3t', '--lot', '1', '--bidder', '12345678']

async function seal(...args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const program = runProgram('tools/seal.ts', args)
  return { code: await program.code, output: program.output() }
}

test('makes a key, seals, verifies and opens, and refuses what is wrong', async () => {
  const made = await seal('key', '--key', at('nøgle.json'), '--print', folder)
  expect(made).toMatchObject({ code: 0, output: expect.stringContaining('Nøgledel 3 af 3') })
  expect(Object.keys(JSON.parse(readFileSync(at('nøgle.json'), 'utf8')) as object)).toEqual(['kty', 'crv', 'x', 'y'])
  expect(readFileSync(at('nogledel-2.html'), 'utf8')).toMatch(/Nøgledel 2 af 3.*<svg /s)
  const [first = '', second = ''] = made.output.split(/Nøgledel \d af 3[^\n]*\n/).slice(1)
  writeFileSync(at('del-1.txt'), first)
  writeFileSync(at('del-2.txt'), second.replace('Den offentlige', ''))

  writeFileSync(at('tilbud.pdf'), '%PDF-1.7 vores tilbud: 1.150 kr.')
  const key = ['--key', at('nøgle.json')]
  const sealed = await seal('seal', ...key, ...to, '--out', at('tilbud.bud'), at('tilbud.pdf'))
  const hash = /SHA-256 ([0-9a-f]{64})/.exec(sealed.output)?.[1]
  expect(sealed).toMatchObject({ code: 0, output: expect.stringMatching(/SHA-256 [0-9a-f]{64}/) })
  expect(readFileSync(at('tilbud.bud')).includes('1.150')).toBe(false)
  expect(await seal('verify', ...key, ...to, at('tilbud.bud'))).toEqual({
    code: 0,
    output: `Kuverten er i orden. SHA-256 ${String(hash)}\n`,
  })
  expect(await seal('verify', ...key, ...to.with(-1, '87654321'), at('tilbud.bud'))).toMatchObject({
    code: 1,
    output: expect.stringContaining('ENVELOPE_FOREIGN'),
  })
  expect(await seal('verify', ...key, ...to, at('tilbud.pdf'))).toMatchObject({
    code: 1,
    output: expect.stringContaining('ENVELOPE_MALFORMED'),
  })

  const share = (n: number) => ['--share', at(`del-${n}.txt`)]
  const open = (...shares: readonly string[]) =>
    seal('open', ...key, ...to, ...shares, '--out', at('åbnet.pdf'), at('tilbud.bud'))
  expect(await open(...share(1))).toMatchObject({ code: 1, output: expect.stringContaining('SHARES_TOO_FEW') })
  expect(await open(...share(1), ...share(1))).toMatchObject({
    code: 1,
    output: expect.stringContaining('SHARES_REPEATED'),
  })
  expect(await open(...share(2), ...share(1))).toMatchObject({
    code: 0,
    output: expect.stringContaining('»tilbud.pdf«'),
  })
  expect(readFileSync(at('åbnet.pdf'), 'utf8')).toBe('%PDF-1.7 vores tilbud: 1.150 kr.')
})

test('a drill: each pair of three opens the test envelope with the same proof, and a share that is wrong or another key’s is found', async () => {
  const key = ['--key', at('prøvenøgle.json')]
  const lot = ['--tender', 'tender-6m2kq9x4wd3t', '--lot', '1']
  const sharesOf = (output: string): readonly string[] =>
    output
      .split(/Nøgledel \d af 3[^\n]*\n/)
      .slice(1)
      .map((text) => text.replace(/Den offentlige[^]*$/, ''))
  const shares = sharesOf((await seal('key', ...key)).output)
  const others = sharesOf((await seal('key', '--key', at('anden.json'))).output)
  for (const [n, words] of shares.entries()) writeFileSync(at(`prøve-${n + 1}.txt`), words)
  writeFileSync(at('anden-1.txt'), others[0] ?? '')
  writeFileSync(at('forkert-1.txt'), (shares[0] ?? '').replace(/1\. \S+/, '1. zebra'))

  const made = await seal('drill', ...key, ...lot, '--out', at('prøve.bud'))
  const proof = /beviset ([0-9a-f]{64})/.exec(made.output)?.[1]
  expect(made).toMatchObject({ code: 0, output: expect.stringMatching(/beviset [0-9a-f]{64}/) })
  const attempt = (...files: readonly string[]) =>
    seal('try', ...key, ...lot, ...files.flatMap((file) => ['--share', at(file)]), at('prøve.bud'))
  for (const [one, other] of [
    [1, 2],
    [1, 3],
    [2, 3],
  ] as const)
    expect(await attempt(`prøve-${other}.txt`, `prøve-${one}.txt`)).toEqual({
      code: 0,
      output: `Nøgledel ${one}+${other} åbner prøvekuverten. Registrér nøgleprøven med beviset ${String(proof)}\n`,
    })
  const refused = async (code: string, ...files: readonly string[]): Promise<void> => {
    expect(await attempt(...files)).toMatchObject({ code: 1, output: expect.stringContaining(code) })
  }
  await refused('SHARES_TOO_FEW', 'prøve-1.txt')
  await refused('SHARES_REPEATED', 'prøve-1.txt', 'prøve-1.txt')
  await refused('SHARE_OTHER_KEY', 'anden-1.txt', 'prøve-2.txt')
  await refused('SHARE_', 'forkert-1.txt', 'prøve-2.txt')
})

test('says how it is used, and refuses a call that is none', async () => {
  expect(await seal('--help')).toMatchObject({ code: 0, output: expect.stringContaining('Brug: npm run seal') })
  expect(await seal('seal', '--key', at('nøgle.json'))).toMatchObject({ code: 2 })
  expect(await seal('åbn')).toMatchObject({ code: 2 })
})
