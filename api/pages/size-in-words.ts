/** How large a file is: "12 kB", "3,4 MB". */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${String(Math.max(1, Math.round(bytes / 1_000)))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
