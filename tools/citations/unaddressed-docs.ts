/**
 * The documents that do not say in their first lines whom they speak to, as "For developers." or "Til kontorer.": English
 * for those who build, Danish for offices and those who run the system.
 */
export function unaddressedDocs(texts: ReadonlyMap<string, string>): readonly string[] {
  return [...texts]
    .filter(([file]) => /^(?:docs\/.+|[A-Z.a-z]+)\.md$/.test(file))
    .filter(([, text]) => !/(?:^|· )(?:For|Til) /m.test(text.split('\n').slice(0, 5).join('\n')))
    .map(([file]) => `${file}: its first lines do not say whom it speaks to (“For …” or “Til …”)`)
}
