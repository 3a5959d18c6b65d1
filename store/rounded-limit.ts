/** One more than the pages that are asked for most, and than the largest. */
const usual = [26, 51, 101]

/**
 * The limit that stands in a prepared text when `most` rows are wanted: one of few, since whoever asks for pages of every size
 * would make every connection keep a plan for each. It may give more rows than are wanted.
 */
export const roundedLimit = (most: number): number => usual.find((limit) => limit >= most) ?? most
