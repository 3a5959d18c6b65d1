import { existsSync } from 'node:fs'
import { programPath } from './missing-programs'

/** Where Debian's Chromium lies. */
export const chromiumPath = (): string =>
  programPath
    .split(':')
    .map((folder) => `${folder}/chromium`)
    .find((file) => existsSync(file)) ?? 'chromium'
