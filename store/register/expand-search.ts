import type { Pool } from 'pg'
import { hidden, prepared } from '../prepared'
import { storableText } from '../storable-text'

/** The kinds of names in the register, and so of words: which column a name stands in. */
export type NameKind = 'provider' | 'municipality' | 'specialfunktion' | 'speciale' | 'owner'

/** Words of the register of which an entry must have one. */
export interface WordGroup {
  readonly words: readonly string[]
  /** In which kinds of names they stand. None for numbers. */
  readonly kinds: readonly NameKind[]
}

/** What is meant by what somebody has typed. */
export interface ExpandedSearch {
  /** One for each word typed. An empty group finds nothing. */
  readonly groups: readonly WordGroup[]
  /** Words typed that stand nowhere, with those that are spelt almost so and are searched instead. */
  readonly corrected: Readonly<Record<string, readonly string[]>>
}

/** More words than anybody means. What is typed beyond them is left out, the shortest first. */
const mostWords = 6
/** What is shorter is taken as the beginning of a word: «bo» would stand in every third. */
const shortestPart = 3

/**
 * Finds the register's words for a search: those that the typed word is, or is a part of; when there is none, those spelt
 * almost so. «Åbenrå», «Aabenraa» and «aabenra» find the same; case, æ/ae, ø/oe and å/aa make no difference. Numbers are
 * taken as a whole: CVR and P numbers are not spelt almost.
 */
export async function expandSearch(pool: Pool, typed: string): Promise<ExpandedSearch> {
  const { rows } = await pool.query<{ typed: string; parts: readonly Word[]; alike: readonly Word[] }>(
    prepared(
      `SELECT t.word AS typed, p.words AS parts,
       CASE WHEN json_array_length(p.words) > 0 OR t.word ~ '^[0-9]+$' THEN '[]' ELSE coalesce((
         SELECT json_agg(json_build_object('word', a.word, 'kinds', a.kinds)) FROM (
           SELECT w.*, similarity(w.word, t.word) AS s, max(similarity(w.word, t.word)) OVER () AS best FROM register_words w WHERE w.word % t.word ORDER BY s DESC LIMIT 8
         ) AS a WHERE a.s >= 0.8 * a.best), '[]') END AS alike
     FROM (SELECT word FROM unnest(register_words_of(${hidden('$1::text')})) AS word ORDER BY length(word) DESC LIMIT ${mostWords}) AS t,
     LATERAL (SELECT CASE WHEN t.word ~ '^[0-9]+$' THEN json_build_array(json_build_object('word', t.word, 'kinds', '{}'::text[])) ELSE coalesce((
       SELECT json_agg(w.*) FROM register_words w WHERE w.word LIKE CASE WHEN length(t.word) < ${shortestPart} THEN '' ELSE '%' END || t.word || '%'), '[]') END AS words) AS p`,
      [storableText(typed)],
    ),
  )
  return {
    // Signs without a word find nothing, and not everything.
    groups:
      rows.length === 0
        ? [{ words: [], kinds: [] }]
        : rows.map(({ parts, alike }) => groupOf(parts.length > 0 ? parts : alike)),
    corrected: Object.fromEntries(
      rows
        .filter(({ parts, typed: word }) => parts.length === 0 && !/^\d+$/.test(word))
        .map(({ typed: word, alike }) => [word, alike.map((one) => one.word)]),
    ),
  }
}

interface Word {
  readonly word: string
  readonly kinds: readonly NameKind[]
}

const groupOf = (words: readonly Word[]): WordGroup => ({
  words: words.map(({ word }) => word),
  kinds: [...new Set(words.flatMap(({ kinds }) => kinds))],
})
