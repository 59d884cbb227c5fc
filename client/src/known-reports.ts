import type { Uri } from 'vscode';

/** What the server tells of a report that it has just checked. */
export interface ReportStatus {
  readonly uri: string;
  readonly form: string | null;
  readonly year: number | null;
  readonly unit: string | null;
  /** Last year's report that it was held against. */
  readonly previousUri: string | null;
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
}

/** What is known of the reports that are open: the server alone reads titles. */
export interface KnownReports {
  /** What was told last of the report at a place, undefined where nothing was. */
  of(uri: Uri): ReportStatus | undefined;
  remember(status: ReportStatus): void;
  forget(uri: Uri): void;
}

/** Knows nothing at first: each status that the server sends is to be remembered, each report that is closed forgotten. */
export function createKnownReports(): KnownReports {
  const known = new Map<string, ReportStatus>();
  return {
    // The client names documents to the server by the same string.
    of: (uri) => known.get(uri.toString()),
    remember: (status) => known.set(status.uri, status),
    forget: (uri) => known.delete(uri.toString()),
  };
}
