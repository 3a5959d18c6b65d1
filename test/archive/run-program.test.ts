import os from 'node:os'
import path from 'node:path'
import { existsSync } from 'node:fs'
import { ProgramStopped, runProgram } from '../../archive/run-program'
import { inWorkFolder } from '../../archive/work-folder'
import { debianPrograms } from '../support/debian-programs'

const shell = async (script: string, more: { withinMs?: number; mostFileMb?: number; signal?: AbortSignal } = {}) => {
  const programs = await debianPrograms('bwrap')
  return inWorkFolder(os.tmpdir(), async (folder) => ({
    ...(await runProgram(programs, { file: '/bin/sh', args: ['-c', script], folder, withinMs: 20_000, ...more })),
    folder,
    written: existsSync(path.join(folder, 'big')),
  }))
}

describe('A program', () => {
  it('writes in its folder, and sees neither our files nor our environment nor the network', async () => {
    process.env['SECRET_OF_OURS'] = 'x'
    const seen = await shell(
      `echo y > big; ls -d /etc/passwd /root /home ${process.cwd()} 2>&1 | grep -vc 'No such'; env | grep -c SECRET; ls /sys/class/net 2>/dev/null; cat /proc/net/dev | grep -vc lo:`,
    )
    delete process.env['SECRET_OF_OURS']
    // No folder, no variable, and of network devices the two lines of heading alone.
    expect([seen.written, ...seen.stdout.trim().split('\n')]).toEqual([true, '0', '0', '2'])
  })

  it('is ended when its time is up, and what it has started with it', async () => {
    await expect(shell('sleep 1000 & sleep 1000', { withinMs: 200 })).rejects.toMatchObject({
      name: 'ProgramStopped',
      by: 'time',
    })
  })

  it('is ended by whoever waits for it', async () => {
    const gone = new AbortController()
    const waiting = shell('sleep 1000', { signal: gone.signal })
    gone.abort(new Error('the worker stops'))
    await expect(waiting).rejects.toThrow('the worker stops')
  })

  it('cannot fill the disk', async () => {
    const outcome = await shell('head -c 5000000 /dev/zero > big', { mostFileMb: 1 }).catch((fault: unknown) => fault)
    expect(outcome instanceof ProgramStopped ? 'stopped' : (outcome as { code: number }).code).not.toBe(0)
  })

  it('that talks too much is heard in part', async () => {
    const { code, stdout } = await shell('head -c 3000000 /dev/zero | tr "\\0" x')
    expect([code, stdout.length]).toEqual([0, 256 * 1024])
  })
})
