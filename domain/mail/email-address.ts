/**
 * What an e-mail address looks like: letters of any alphabet on both sides of the @ (RFC 6531), since people and domains have
 * æ, ø and å. A name as mail servers take it, without quotation marks, and a domain of at least two parts.
 */
export const emailAddress =
  /^(?!\.)(?!.*\.\.)[\p{L}\p{M}\p{N}_'+\-.]*[\p{L}\p{M}\p{N}_+-]@([\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+\p{L}[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}]$/u
