import {
  commands,
  type ExtensionContext,
  l10n,
  QuickPickItemKind,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { telling } from './failures.ts';
import { fileName } from './file-name.ts';
import { formIds, formOf } from './forms.ts';
import type { KnownReports } from './known-reports.ts';
import type { StartedClient } from './language-client.ts';
import { type Candidate, partByUnit } from './last-years.ts';
import { layouts } from './report-commands.ts';
import { reportLanguage } from './report-language.ts';

/** What a new report is made from; whatever is not given is asked. */
interface Wanted {
  readonly unit?: string;
  readonly year?: number;
  readonly form?: string;
  readonly layout?: string;
  /** Last year's report, null for none. */
  readonly previous?: Uri | null;
}

/** `nianbao.newReport`: begins a report in an untitled document; nothing is overwritten. */
export function registerNewReport(context: ExtensionContext, start: StartedClient, known: KnownReports): void {
  const run = async (given: Wanted = {}): Promise<void> => {
    const front = window.activeTextEditor?.document;
    const { unit: owner, year: reported } = (front && known.of(front.uri)) ?? { unit: null, year: null };
    const unit = (given.unit ?? (await askUnit(owner ?? '')))?.trim();
    if (unit === undefined) return;
    const year = given.year ?? (await askYear(reported === null ? lastYear() : reported + 1));
    if (year === undefined) return;
    const form = given.form ?? (given.year === undefined ? await askForm(year) : formOf(year));
    if (form === undefined) return;
    const layout = given.layout ?? (given.year === undefined ? await askLayout() : 'pipe');
    if (layout === undefined) return;
    const previous = given.previous === undefined ? await askPrevious(front, unit, year, known) : given.previous;
    if (previous === undefined) return;
    const text = previous === null ? undefined : (await workspace.openTextDocument(previous)).getText();
    const client = await start();
    const report = await client.sendRequest<{ readonly text: string; readonly todo: readonly string[] }>(
      'nianbao/newReport',
      { unit, year, form, layout, ...(text !== undefined && { previous: text }) },
    );
    await window.showTextDocument(await workspace.openTextDocument({ language: reportLanguage, content: report.text }));
    tellTodo(report.todo);
  };
  context.subscriptions.push(
    commands.registerCommand('nianbao.newReport', (given?: Wanted) => telling(() => run(given))),
    commands.registerCommand('nianbao.openSample', () => telling(() => openSample(context))),
  );
}

/** The sample with mistakes, as an untitled copy: it may be mended without harm. */
async function openSample({ extensionUri }: ExtensionContext): Promise<void> {
  const file = Uri.joinPath(extensionUri, 'samples', '临澜县交通运输局2024年政府信息公开工作年度报告.txt');
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  await window.showTextDocument(await workspace.openTextDocument({ language: reportLanguage, content }));
}

async function tellTodo(todo: readonly string[]): Promise<void> {
  if (todo.length === 0) return;
  const problems = l10n.t('Show Problems');
  const words = l10n.t('The report is begun. Still to do: {0}.', todo.join(l10n.t('; ')));
  const answer = await window.showInformationMessage(words, problems);
  if (answer === problems) await commands.executeCommand('workbench.actions.view.problems');
}

const askUnit = (value: string): Thenable<string | undefined> =>
  window.showInputBox({
    title: l10n.t('New annual report'),
    prompt: l10n.t('Whose report is it? The full name of the unit.'),
    value,
    validateInput: (text) => (text.trim() === '' ? l10n.t('The name of the unit is needed.') : undefined),
  });

async function askYear(value: number): Promise<number | undefined> {
  const year = await window.showInputBox({
    title: l10n.t('New annual report'),
    prompt: l10n.t('Which year does it report on?'),
    value: String(value),
    validateInput: (text) => (/^20\d\d$/.test(text.trim()) ? undefined : l10n.t('A year in four digits.')),
  });
  return year === undefined ? undefined : Number(year);
}

async function askForm(year: number): Promise<string | undefined> {
  const usual = formOf(year);
  const choices = [usual, ...formIds.filter((form) => form !== usual)].map((form) => ({
    label: l10n.t('form of {0}', form),
    ...(form === usual && { description: l10n.t('that of this year') }),
    form,
  }));
  return (await window.showQuickPick(choices, { title: l10n.t('New annual report') }))?.form;
}

/** How the tables are written; those of web pages are for publishing, not for writing. */
async function askLayout(): Promise<string | undefined> {
  const placeHolder = l10n.t('How are the tables to be written?');
  const choices = layouts().filter(({ value }) => value !== 'html');
  return (await window.showQuickPick(choices, { title: l10n.t('New annual report'), placeHolder }))?.value;
}

/** Offers last year's report where the editor in front or the workspace has one; null: none is wanted. */
async function askPrevious(
  front: TextDocument | undefined,
  unit: string,
  year: number,
  known: KnownReports,
): Promise<Uri | null | undefined> {
  const found = new Map<string, Candidate & { readonly uri: Uri }>();
  const add = (uri: Uri): void => {
    if (!found.has(uri.toString()))
      found.set(uri.toString(), { uri, name: fileName(uri), unit: known.of(uri)?.unit ?? undefined });
  };
  if (front?.languageId === reportLanguage && front.getText().trim() !== '') add(front.uri);
  for (const uri of await workspace.findFiles(`**/*${year - 1}*`, '**/{node_modules,.git}/**', 50)) {
    if (fileName(uri).includes(unit) || /\.nianbao$|年报|年度报告/u.test(fileName(uri))) add(uri);
  }
  if (found.size === 0) return null;
  const { own, others } = partByUnit(unit, [...found.values()]);
  const choiceOf = ({ uri }: { readonly uri: Uri }) => ({
    label: workspace.asRelativePath(uri),
    uri: uri as Uri | null,
  });
  const choices = [
    ...own.map(choiceOf),
    { label: l10n.t('Without last year’s report'), uri: null },
    ...(others.length === 0
      ? []
      : [{ label: l10n.t('perhaps of other units'), kind: QuickPickItemKind.Separator, uri: null }]),
    ...others.map(choiceOf),
  ];
  const placeHolder = l10n.t('Take wording and continuing figures from last year’s report?');
  return (await window.showQuickPick(choices, { title: l10n.t('New annual report'), placeHolder }))?.uri;
}

const lastYear = (): number => new Date().getFullYear() - 1;
