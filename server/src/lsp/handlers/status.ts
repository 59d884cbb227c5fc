import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../../rules/finding.ts';
import type { Snapshot } from '../../service.ts';
import type { Session } from '../session.ts';

/** Tells the client what a report that was just checked is, for its status bar, and which one it was held against. */
export function sendStatus(
  { connection }: Session,
  { uri, version }: TextDocument,
  snapshot: Snapshot,
  previousUri: string | undefined,
): Promise<void> {
  const { form, year, unit, findings } = snapshot;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return connection.sendNotification('nianbao/status', {
    uri,
    version,
    form,
    year,
    unit,
    previousUri: previousUri ?? null,
    findings: { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') },
  });
}
