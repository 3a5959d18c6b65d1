import type { SettingKind } from './setting-kinds'

/** One setting: how it is read, and what a person must know of it. The help of `npm start` and the README's table are made of these. */
export interface SettingRow<T> {
  readonly kind: SettingKind<T>
  /** Danish, one line. */
  readonly meaning: string
  /** Used when the variable is not set or empty. */
  readonly fallback?: string
  /** May be missing altogether. */
  readonly optional?: true
  /** Danish: what `npm start` uses when the variable is not set. Such a setting replaces an embedded part. */
  readonly local?: string
  /** Read by `npm start` only. */
  readonly onlyLocal?: true
}

/** A setting without which nothing starts. */
export const required = <T>(kind: SettingKind<T>, meaning: string, more: { local?: string } = {}) => ({
  kind,
  meaning,
  ...more,
})
/** A setting that is as `fallback` says unless told. */
export const withFallback = <T>(kind: SettingKind<T>, fallback: string, meaning: string) => ({
  kind,
  fallback,
  meaning,
})
/** A setting that may be missing. */
export const optional = <T>(kind: SettingKind<T>, meaning: string) => ({ kind, meaning, optional: true as const })
/** A setting of `npm start` alone. */
export const localOnly = <T>(kind: SettingKind<T>, fallback: string, meaning: string) => ({
  kind,
  fallback,
  meaning,
  onlyLocal: true as const,
})
