import type { Settings } from '../config/settings'

/** What an API needs to know to start. Every program that starts one reads these, and the production set is held to them. */
export const apiSettingGroups = [
  'database',
  'temporal',
  'identity',
  'pages',
  'quotas',
  'addresses',
  'api',
  'metrics',
  'payloads',
  'certificates',
  'documents',
  'uploads',
  'worker',
  'radar',
] as const satisfies readonly (keyof Settings)[]
