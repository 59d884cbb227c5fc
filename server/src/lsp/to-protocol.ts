import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  DocumentSymbol,
  Range,
  SymbolInformation,
  SymbolKind,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { CellAddress, Finding, Language, TextEdit } from '../rules/finding.ts';
import type { OutlineItem } from '../service.ts';
import { createLineIndex, type LineIndex } from '../text/line-index.ts';
import { cover, type TextRange } from '../text/range.ts';
import type { ClientFacts } from './from-protocol.ts';
import { severityNumber, symbolNumber } from './protocol.ts';

/** What a diagnostic carries for later requests about it. */
interface DiagnosticData {
  readonly cell?: CellAddress;
  readonly expected?: string;
  readonly actual?: string;
}

/** UTF-16 offsets as lines and characters, zero-based, in UTF-16 units as well. */
export function toRange({ start, end }: TextRange, lines: LineIndex): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** Edits in offsets of one text, all of the same version, as the protocol has them. */
export const toTextEdits = (edits: readonly TextEdit[], lines: LineIndex): { range: Range; newText: string }[] =>
  edits.map(({ range, newText }) => ({ range: toRange(range, lines), newText }));

/** Edits of one document, tied to its version where the client can be told. */
export const toWorkspaceEdit = (
  edits: readonly TextEdit[],
  { uri, version }: { readonly uri: string; readonly version: number },
  lines: LineIndex,
  { readsDocumentChanges }: ClientFacts,
): WorkspaceEdit =>
  readsDocumentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: toTextEdits(edits, lines) }] }
    : { changes: { [uri]: toTextEdits(edits, lines) } };

/** A finding as this client can show it: links and data are left out where it has no use for them. `page` is the URI of the rule's page. */
export function toDiagnostic(
  finding: Finding,
  uri: string,
  lines: LineIndex,
  client: ClientFacts,
  language: Language,
  page?: string,
): Diagnostic {
  const data = client.keepsDiagnosticData ? dataOf(finding) : null;
  const related = client.showsRelatedInformation ? toRelated(finding, uri, lines, language) : [];
  return {
    range: toRange(finding.range, lines),
    severity: severityNumber[finding.severity],
    code: finding.rule,
    ...(page !== undefined && { codeDescription: { href: page } }),
    source: diagnosticSource[language],
    message: finding.message[language],
    ...(related.length > 0 && { relatedInformation: related }),
    ...(data !== null && { data }),
  };
}

/** The outline as the protocol nests it, its names in one language. */
export function toDocumentSymbols(
  outline: readonly OutlineItem[],
  lines: LineIndex,
  language: Language,
): DocumentSymbol[] {
  return outline.map((item) => ({
    name: symbolName(item, language),
    detail: item.detail[language],
    kind: symbolKind[item.kind],
    // Clients refuse the whole outline where one selection lies outside its range.
    range: toRange(cover(item.range, item.selectionRange), lines),
    selectionRange: toRange(item.selectionRange, lines),
    children: toDocumentSymbols(item.children, lines, language),
  }));
}

/** The outline for clients that know no nesting. */
export function toSymbolInformation(
  outline: readonly OutlineItem[],
  uri: string,
  lines: LineIndex,
  language: Language,
  containerName?: string,
): SymbolInformation[] {
  return outline.flatMap((item) => [
    {
      name: symbolName(item, language),
      kind: symbolKind[item.kind],
      location: { uri, range: toRange(item.range, lines) },
      ...(containerName !== undefined && { containerName }),
    },
    ...toSymbolInformation(item.children, uri, lines, language, symbolName(item, language)),
  ]);
}

export const diagnosticSource: Readonly<Record<Language, string>> = { zh: '年报', en: 'nianbao' };

const symbolKind: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  section: symbolNumber.module,
  heading: symbolNumber.namespace,
  table: symbolNumber.struct,
  row: symbolNumber.field,
};

/** Clients refuse a symbol without a name, and the whole outline with it. */
function symbolName({ name }: OutlineItem, language: Language): string {
  return name[language].trim() === '' ? '—' : name[language];
}

function toRelated(
  { related }: Finding,
  uri: string,
  lines: LineIndex,
  language: Language,
): DiagnosticRelatedInformation[] {
  return related.map(({ document, range, message }) => ({
    location:
      document === undefined
        ? { uri, range: toRange(range, lines) }
        : { uri: document.uri, range: toRange(range, createLineIndex(document.text)) },
    message: message[language],
  }));
}

function dataOf({ cell, expected, actual }: Finding): DiagnosticData | null {
  if (cell === undefined && expected === undefined && actual === undefined) return null;
  return {
    ...(cell !== undefined && { cell }),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
  };
}
