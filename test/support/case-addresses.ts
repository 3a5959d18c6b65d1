import { openApiDocument } from '../../api/openapi/document'
import { procedureOf } from '../../domain/process/case-id'

/** What stands in the other places of an address of a case that a test has stored. */
const parts: Readonly<Record<string, (caseId: string) => string>> = {
  letterId: (caseId) => `${caseId}-undervejs`,
  moment: () => 'decision',
  documentId: () => 'et-ukendt-dokument',
}

/** Every address under which a case is read, as this installation describes them. */
export function caseAddresses(caseId: string): readonly string[] {
  const { paths } = openApiDocument('http://specialeplan.example') as {
    paths: Readonly<Record<string, { readonly get?: unknown }>>
  }
  return Object.entries(paths)
    .filter(([path, { get }]) => get !== undefined && path.startsWith(`/api/${procedureOf(caseId)}s/{caseId}`))
    .map(([path]) =>
      path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'caseId' ? caseId : (parts[name]?.(caseId) ?? 'x'))),
    )
}
