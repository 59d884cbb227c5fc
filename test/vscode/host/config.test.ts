import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import {
  commands,
  DiagnosticSeverity,
  languages,
  Range,
  Selection,
  TabInputCustom,
  Uri,
  window,
  workspace,
} from 'vscode';
import { closeAll, codesOf, fileOf, findingOf, findingsOf, replace, show, until, untilFindings } from './editor.ts';

const report = () => fileOf('有错的年度报告.txt');
const config = () => fileOf('.nianbao.json');
const whole = new Range(0, 0, 1000, 0);

const write = (text: string) => workspace.fs.writeFile(config(), new TextEncoder().encode(text));
const severityOf =
  (rule: string) => (codes: readonly string[], findings: readonly { severity: DiagnosticSeverity }[]) =>
    findings[codes.indexOf(rule)]?.severity;

/** So many actions are asked for their edits. */
const MOST_ACTIONS = 20;

suite('.nianbao.json', () => {
  teardown(async () => {
    // A save that is under way would bring the file back.
    await workspace.saveAll(false);
    await closeAll();
    await workspace.fs.delete(config(), { useTrash: false }).then(undefined, () => {});
    await until(
      'nothing is left of it',
      () => (findingsOf(config()).length === 0 ? true : undefined),
      languages.onDidChangeDiagnostics,
    );
  });

  test('what is wrong with it stands in it, closed as it is, and goes when it is mended', async () => {
    await show(report());
    await untilFindings(report(), 'findings', (codes) => codes.includes('row-total'));
    await write('{\n  "form": "2020",\n  "rules": { "row-total": "hint" }\n}\n');
    const [problem] = await untilFindings(config(), 'a problem in the configuration', (codes) => codes.length === 1);
    assert.ok(problem?.range.isEqual(new Range(1, 10, 1, 16)), 'the very place');
    await untilFindings(
      report(),
      'the rest of it holds',
      (codes, findings) => severityOf('row-total')(codes, findings) === DiagnosticSeverity.Hint,
    );
    await write('{}\n');
    await untilFindings(config(), 'nothing is wrong', (codes) => codes.length === 0);
    await untilFindings(
      report(),
      'nothing is configured',
      (codes, findings) => severityOf('row-total')(codes, findings) === DiagnosticSeverity.Error,
    );
  });

  test('an edit of it counts before it is saved', async () => {
    await write('{}\n');
    await show(report());
    await untilFindings(report(), 'findings', (codes) => codes.includes('row-total'));
    const { document } = await show(config());
    await replace(document, whole, '{ "rules": { "row-total": "off" } }');
    await untilFindings(report(), 'no such findings', (codes) => codes.length > 0 && !codes.includes('row-total'));
    await replace(document, whole, '{ "rules": { "row-totl": "off" } }');
    await untilFindings(report(), 'findings again', (codes) => codes.includes('row-total'));
    await untilFindings(config(), 'a problem', (codes) => codes.includes('config'));
  });

  test('a rule is turned off in it from the lightbulb', async () => {
    await show(report());
    const findings = await untilFindings(report(), 'findings', (codes) => codes.includes('row-total'));
    const { range } = findingOf(findings, 'row-total');
    const actions = await commands.executeCommand<{ title: string; edit?: never }[]>(
      'vscode.executeCodeActionProvider',
      report(),
      range,
      undefined,
      // The edit comes when the action is looked at.
      MOST_ACTIONS,
    );
    const off = actions.find(({ title }) => title.includes('.nianbao.json') && title.includes('row-total'));
    assert.ok(off?.edit, 'it is offered');
    assert.ok(await workspace.applyEdit(off.edit));
    await untilFindings(report(), 'no such findings', (codes) => codes.length > 0 && !codes.includes('row-total'));
  });
});

suite('rule pages', () => {
  teardown(closeAll);

  test('the code of a finding opens the page of its rule', async () => {
    await show(report());
    const findings = await untilFindings(report(), 'findings', (codes) => codes.includes('row-total'));
    const { code } = findingOf(findings, 'row-total');
    assert.ok(typeof code === 'object', 'the code is a link');
    assert.equal(code.target.scheme, 'nianbao-rule');
    // As the editor does on a click.
    await commands.executeCommand('vscode.open', code.target);
    await untilPreviewOf(code.target);
    const page = new TextDecoder().decode(await workspace.fs.readFile(code.target));
    assert.match(page, /^# row-total\n/u);
  });

  test('a command opens it, or that of the finding at the cursor, or the list of all', async () => {
    await commands.executeCommand('nianbao.openRulePage', 'balance', 'en');
    await untilPreviewOf(Uri.parse('nianbao-rule:/en/balance.md'));
    await commands.executeCommand('nianbao.openRulePage', 'balance', 'zh');
    await untilPreviewOf(Uri.parse('nianbao-rule:/zh/balance.md'));
    await closeAll();
    await commands.executeCommand('nianbao.openRulePage');
    await until(
      'the list',
      () => (shownPage()?.endsWith('/README.md') ? true : undefined),
      window.tabGroups.onDidChangeTabs,
    );
    const editor = await show(report());
    const findings = await untilFindings(report(), 'findings', (codes) => codes.includes('row-total'));
    const alone = findings.find(
      ({ range }) => findings.filter((other) => other.range.contains(range.start)).length === 1,
    );
    assert.ok(alone, 'a finding for itself');
    editor.selection = new Selection(alone.range.start, alone.range.start);
    await commands.executeCommand('nianbao.openRulePage');
    const [name] = codesOf([alone]);
    await until(
      'its page',
      () => (shownPage()?.endsWith(`/${name}.md`) ? true : undefined),
      window.tabGroups.onDidChangeTabs,
    );
  });

  test('nobody can write on a page', async () => {
    const uri = Uri.parse('nianbao-rule:/zh/balance.md');
    await assert.rejects(async () => workspace.fs.writeFile(uri, new Uint8Array()));
    await assert.rejects(async () => workspace.fs.readFile(Uri.parse('nianbao-rule:/zh/../../package.json')));
  });
});

/** The page of a rule in front, as it reads, not as its source. */
function shownPage(): string | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputCustom && input.viewType === 'vscode.markdown.preview.editor'
    ? input.uri.toString()
    : undefined;
}

const untilPreviewOf = (uri: Uri) =>
  until(
    `a preview of ${uri.toString()}`,
    () => (shownPage() === uri.toString() ? true : undefined),
    window.tabGroups.onDidChangeTabs,
    window.tabGroups.onDidChangeTabGroups,
  );
