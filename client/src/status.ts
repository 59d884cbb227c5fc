import { type Disposable, l10n, StatusBarAlignment, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { announce } from './announce.ts';
import { fileName } from './file-name.ts';
import type { KnownReports, ReportStatus } from './known-reports.ts';
import { reportLanguage } from './report-language.ts';

/** Shows form, year and the number of findings of the report in front; a click leads to the findings. */
export function showStatus(parts: Disposable[], client: BaseLanguageClient, known: KnownReports): void {
  const item = window.createStatusBarItem('nianbao.status', StatusBarAlignment.Left, 0);
  item.name = l10n.t('Annual report');
  item.command = 'workbench.actions.view.problems';

  const show = (): void => {
    const document = window.activeTextEditor?.document;
    const status = document && isReport(document) ? known.of(document.uri) : undefined;
    if (status === undefined) {
      item.hide();
      return;
    }
    item.text = textOf(status);
    item.tooltip = tooltipOf(status);
    item.show();
  };

  announce(client, 'nianbaoStatus');
  parts.push(
    item,
    client.onNotification('nianbao/status', (status: ReportStatus) => {
      known.remember(status);
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => {
      known.forget(uri);
      show();
    }),
  );
}

/** Those that the Problems panel lists; hints stand in the text alone. */
const listed = ({ error, warning, info }: ReportStatus['findings']): number => error + warning + info;

function textOf({ form, year, findings }: ReportStatus): string {
  const count = listed(findings);
  const parts = [
    form === null ? l10n.t('form unknown') : l10n.t('form of {0}', form),
    year === null ? l10n.t('year unknown') : l10n.t('report of {0}', String(year)),
    count === 0 ? l10n.t('no findings') : l10n.t('findings: {0}', count),
  ];
  return `$(${count === 0 ? 'pass' : 'checklist'}) ${parts.join(' · ')}`;
}

function tooltipOf({ unit, previousUri, findings: { error, warning, info, hint } }: ReportStatus): string {
  return [
    ...(unit === null ? [] : [unit]),
    l10n.t('errors: {0}, warnings: {1}, notes: {2}', error, warning, info),
    ...(hint > 0 ? [l10n.t('suggestions, in the text alone: {0}', hint)] : []),
    previousUri === null
      ? l10n.t('last year’s report was not found')
      : l10n.t('held against last year’s report: {0}', fileName(Uri.parse(previousUri))),
  ].join('\n');
}

function isReport(document: TextDocument): boolean {
  return document.languageId === reportLanguage;
}
