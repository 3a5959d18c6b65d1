import { statfs } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { atMost as lanesOf } from './at-most'
import { spool, type SpooledFile } from './spool'

/** There is no room for a file now: its sender has too many on their way, everybody together has, or the disk is full. Nothing of it was read. */
export class IntakeFull extends Error {
  override readonly name = 'IntakeFull'

  constructor(readonly of: 'sender' | 'all' | 'disk') {
    super(`no room for a file: ${of}`)
  }
}

/** How much may be on its way at a time. A file counts from before its first byte until it is let go. */
export interface IntakeShare {
  readonly files: number
  readonly bytes: number
}

export interface FileIntakeOptions {
  readonly perSender: IntakeShare
  readonly inAll: IntakeShare
  /** Where files are spooled. */
  readonly folder: string
  /** Bytes of that disk which stay free whatever comes. */
  readonly leaveFree: number
  /** So many are read at a time; the others wait in the order in which they came. As many as there is room for when left out. */
  readonly atOnce?: number
}

/** A file that is about to come. */
export interface AnnouncedFile {
  readonly sender: string
  /** Bytes that it may have at most, and is given room for. */
  readonly atMost: number
  /** Told when there is room and it is this file's turn, before the first byte is read. */
  readonly begin: () => void
}

/** Receives files to the side, as many as there is room for. */
export interface FileIntake {
  /**
   * The caller releases the file, which makes room for the next.
   * @throws IntakeFull, FileTooLarge
   */
  receive(source: Readable, file: AnnouncedFile): Promise<SpooledFile>
}

export function createFileIntake({
  perSender,
  inAll,
  folder,
  leaveFree,
  atOnce = Number.POSITIVE_INFINITY,
}: FileIntakeOptions): FileIntake {
  const inTurn = lanesOf(atOnce)
  const onTheirWay = new Map<string, IntakeShare>()
  let all: IntakeShare = { files: 0, bytes: 0 }

  const take = (sender: string, bytes: number): void => {
    const own = more(onTheirWay.get(sender) ?? { files: 0, bytes: 0 }, bytes)
    const together = more(all, bytes)
    if (exceeds(own, perSender)) throw new IntakeFull('sender')
    if (exceeds(together, inAll)) throw new IntakeFull('all')
    onTheirWay.set(sender, own)
    all = together
  }
  const giveBack = (sender: string, bytes: number): void => {
    const own = less(onTheirWay.get(sender), bytes)
    if (own.files > 0) onTheirWay.set(sender, own)
    else onTheirWay.delete(sender)
    all = less(all, bytes)
  }

  return {
    async receive(source, { sender, atMost, begin }) {
      take(sender, atMost)
      // One that breaks off before it is read says so to whoever reads it.
      source.once('error', () => undefined)
      try {
        const file = await inTurn(async () => {
          // What is on its way counts whole, though a part of it lies there already: better a file too few than a full disk.
          if ((await freeBytes(folder)) - all.bytes < leaveFree) throw new IntakeFull('disk')
          begin()
          return spool(source, atMost, folder).catch((fault: unknown) => {
            throw isFull(fault) ? new IntakeFull('disk') : fault
          })
        })
        let held = true
        return {
          ...file,
          async release() {
            if (!held) return
            held = false
            giveBack(sender, atMost)
            await file.release()
          },
        }
      } catch (fault) {
        giveBack(sender, atMost)
        throw fault
      }
    },
  }
}

const more = ({ files, bytes }: IntakeShare, of: number): IntakeShare => ({ files: files + 1, bytes: bytes + of })
const less = ({ files, bytes }: IntakeShare = { files: 1, bytes: 0 }, by: number): IntakeShare => ({
  files: files - 1,
  bytes: bytes - by,
})
const exceeds = (share: IntakeShare, most: IntakeShare): boolean => share.files > most.files || share.bytes > most.bytes

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

const isFull = (fault: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes((fault as NodeJS.ErrnoException).code ?? '')
