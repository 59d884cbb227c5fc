import { commands, type ExtensionContext, l10n, Uri, window } from 'vscode';
import { telling } from './failures.ts';
import { fileName } from './file-name.ts';
import type { KnownReports } from './known-reports.ts';
import { reportLanguage } from './report-language.ts';

/** `nianbao.compareYears`: sets the report in front beside the one of last year that it is held against, with what differs. */
export function registerCompareYears({ subscriptions }: ExtensionContext, known: KnownReports): void {
  subscriptions.push(commands.registerCommand('nianbao.compareYears', () => telling(() => compareYears(known))));
}

async function compareYears(known: KnownReports): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== reportLanguage) {
    await window.showInformationMessage(l10n.t('Open an annual report first.'));
    return;
  }
  const previous = known.of(document.uri)?.previousUri ?? undefined;
  if (previous === undefined) {
    await window.showInformationMessage(
      l10n.t(
        'Last year’s report of this unit was not found. Put it into the same folder, or name it in the setting nianbao.previous.',
      ),
    );
    return;
  }
  const before = Uri.parse(previous);
  const title = `${fileName(before)} ↔ ${fileName(document.uri)}`;
  await commands.executeCommand('vscode.diff', before, document.uri, title);
}
