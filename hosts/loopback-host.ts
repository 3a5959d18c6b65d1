/**
 * Whether a request's `Host` is a loopback name. Pages from elsewhere can point a name of their own at 127.0.0.1 and then
 * read what a local server answers; such a request carries that name.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? '')
}
