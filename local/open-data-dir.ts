import { accessSync, constants, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { StartupFault } from './startup-fault'

const LONGEST_LOG = 20 * 1024 * 1024

/**
 * Makes the data folder and its log folder where they are not there.
 *
 * @returns the folder's absolute path
 * @throws StartupFault when it cannot be written to
 */
export function openDataDir(folder: string): string {
  const dataDir = path.resolve(folder)
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
    mkdirSync(path.join(dataDir, 'logs'), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new StartupFault(
      `Datamappen ${dataDir} kan ikke bruges: ${error instanceof Error ? error.message : String(error)}`,
      'Giv dig selv skriveadgang til den, flyt den væk, eller vælg en anden: npm start -- --data MAPPE',
    )
  }
  return dataDir
}

/** The log file of a part. One that has grown long is put aside first, replacing the one put aside before. */
export function logFileIn(dataDir: string, part: string): string {
  const file = path.join(dataDir, 'logs', `${part}.log`)
  if (existsSync(file) && statSync(file).size > LONGEST_LOG) renameSync(file, `${file}.1`)
  return file
}
