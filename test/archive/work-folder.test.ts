import { existsSync } from 'node:fs'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { inWorkFolder, removeAbandonedFolders } from '../../archive/work-folder'

describe('A work folder', () => {
  it('is gone when its work is over, well or not', async () => {
    const folders: string[] = []
    const work = async (folder: string): Promise<void> => {
      folders.push(folder)
      await writeFile(path.join(folder, 'leaf'), 'x')
      if (folders.length > 1) throw new Error('no')
    }
    await inWorkFolder(os.tmpdir(), work)
    await expect(inWorkFolder(os.tmpdir(), work)).rejects.toThrow('no')
    expect(folders.map((folder) => existsSync(folder))).toEqual([false, false])
  })

  it('that a killed process left is removed some hours later, and no other', async () => {
    await inWorkFolder(os.tmpdir(), async (under) => {
      const [left, inUse, foreign] = ['specialeplan-archive-left', 'specialeplan-archive-used', 'else'].map((name) =>
        path.join(under, name),
      ) as [string, string, string]
      await Promise.all([left, inUse, foreign].map((folder) => mkdir(folder)))
      const [then, now] = [new Date('2027-01-04T08:00:00Z'), new Date('2027-01-04T16:00:00Z')]
      await Promise.all([utimes(left, then, then), utimes(foreign, then, then), utimes(inUse, now, now)])
      await expect(removeAbandonedFolders(under, now.getTime())).resolves.toBe(1)
      expect([left, inUse, foreign].map((folder) => existsSync(folder))).toEqual([false, true, true])
    })
  })
})
