import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { registerCompareYears } from './compare-years.ts';
import { createDecisions } from './decisions.ts';
import { createKnownReports } from './known-reports.ts';
import { type CreateClient, startWithFirstReport } from './language-client.ts';
import { registerNewReport } from './new-report.ts';
import { offerToCheck } from './offer.ts';
import { registerReportCommands } from './report-commands.ts';
import { registerRulePages } from './rule-pages.ts';

/** What the extension does in every kind of VS Code; the entry for each kind gives the way to reach the server. */
export function activateShared(context: ExtensionContext, createClient: CreateClient): void {
  const decisions = createDecisions(context.workspaceState, context.globalState);
  registerCommands(context, decisions);
  offerToCheck(context, decisions);
  const known = createKnownReports();
  const client = startWithFirstReport(context, createClient, known);
  registerReportCommands(context, client);
  registerNewReport(context, client, known);
  registerCompareYears(context, known);
  registerRulePages(context);
}
