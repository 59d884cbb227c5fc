import { ResponseError } from 'vscode-jsonrpc';
import type { CodeAction, CodeActionContext } from 'vscode-languageserver';
import type { Finding, TextEdit } from '../../rules/finding.ts';
import { type Features, loadFeatures, type WritableLayout, writableLayouts } from '../../service.ts';
import type { TextRange } from '../../text/range.ts';
import type { ClientFacts } from '../from-protocol.ts';
import { errorCode } from '../protocol.ts';
import { type Session, snapshotOf } from '../session.ts';
import { toWorkspaceEdit } from '../to-protocol.ts';
import { type Asked, answer } from './answer.ts';
import { showRulePageBy } from './commands.ts';
import { canTurnOffInConfig, turnOffInConfig } from './config-actions.ts';
import type { Handler } from './handler.ts';
import { checkCommand } from './large-files.ts';

type OfferedAction = ReturnType<Features['codeActions']>[number];

const quickFix = 'quickfix';
const fixAll = 'source.fixAll.nianbao';
const rewrite = 'refactor.rewrite';

/** Fixes of the findings at a place, other layouts for the table there, and all safe fixes of the document at once. */
export const codeActions: Handler = {
  capability: ({ readsCodeActions, resolvesCodeActionEdits }) =>
    readsCodeActions
      ? {
          codeActionProvider: {
            codeActionKinds: [quickFix, rewrite, fixAll],
            resolveProvider: resolvesCodeActionEdits,
          },
        }
      : {},
  serve(session) {
    const { client, connection, documents, guard, settings } = session;
    answer(
      session,
      'textDocument/codeAction',
      [],
      async (asked) => {
        const { range, context } = asked.parameters;
        const wants = (kind: string): boolean => context.only?.some((only) => isWithin(kind, only)) ?? kind !== fixAll;
        const actions: CodeAction[] = [];
        const { lines, features } = asked;
        const place = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
        if (wants(quickFix)) {
          for (const offered of features.codeActions(place)) {
            const action = await toCodeAction(session, offered, asked);
            if (action !== undefined) actions.push(action);
          }
        }
        if (wants(rewrite)) {
          for (const { title, layout } of features.conversions(place)) {
            const action = { title: title[asked.language], kind: rewrite };
            const edits = () => features.convertTables(layout, place).edits;
            actions.push(withEdits(action, { layout, place }, edits, asked, client));
          }
        }
        if (wants(fixAll)) actions.push(fixAllAction(asked, client));
        return actions;
      },
      async ({ uri }) => {
        const command = checkCommand(uri, (await settings.of(uri)).language ?? client.language);
        return [{ title: command.title, kind: quickFix, command }];
      },
    );
    connection.onRequest('codeAction/resolve', async (action) => {
      const data = readData(action.data);
      if (data === undefined) return action;
      const document = documents.get(data.uri);
      // Made for a text that is gone: better nothing than a wrong place.
      if (document?.version !== data.version) return outdated();
      return guard.task<CodeAction | ResponseError<never>>('codeAction/resolve', action, async () => {
        if (data.turnOff !== undefined) {
          const edit = await turnOffInConfig(session, document, data.turnOff);
          return edit === undefined ? outdated() : { ...action, edit };
        }
        const { snapshot, lines } = await snapshotOf(session, document);
        const features = snapshot.ask(await loadFeatures());
        if (documents.get(data.uri)?.version !== data.version) return outdated();
        const edits =
          data.layout === undefined
            ? features.fixAllEdits(data.rule)
            : features.convertTables(data.layout, data.place).edits;
        return { ...action, edit: toWorkspaceEdit(edits, document, lines, client) };
      });
    });
  },
};

const outdated = () => new ResponseError<never>(errorCode.contentModified, 'the document has changed');

/** `source.fixAll.nianbao` lies within `source.fixAll` and `source`. */
const isWithin = (kind: string, only: string): boolean => kind === only || kind.startsWith(`${only}.`) || only === '';

async function toCodeAction(
  session: Session,
  offered: OfferedAction,
  asked: Asked<ActionParameters>,
): Promise<CodeAction | undefined> {
  const { client } = session;
  const { kind, finding, title, isPreferred } = offered;
  const action: CodeAction = {
    title: title[asked.language],
    kind: quickFix,
    diagnostics: matching(finding, asked),
    ...(isPreferred && client.readsPreferredActions && { isPreferred: true }),
  };
  switch (kind) {
    case 'turn-off':
      return turnOffAction(session, action, finding.rule, asked);
    case 'rule-page': {
      const name = showRulePageBy(client);
      if (name === undefined) return undefined;
      return { ...action, command: { title: action.title, command: name, arguments: [finding.rule, asked.language] } };
    }
    case 'fix-rule':
      return withEdits(action, { rule: finding.rule }, offered.edits, asked, client);
    case 'fix':
    case 'silence':
      return { ...action, edit: toWorkspaceEdit(offered.edits(), asked.document, asked.lines, client) };
  }
}

/** Offered at every move of the cursor: the configuration is read and its edit made when the action is chosen, where that can be. */
async function turnOffAction(
  session: Session,
  action: CodeAction,
  rule: string,
  { document }: Asked<unknown>,
): Promise<CodeAction | undefined> {
  if (session.client.resolvesCodeActionEdits) {
    const data: ActionData = { uri: document.uri, version: document.version, turnOff: rule };
    return (await canTurnOffInConfig(session, document, rule)) ? { ...action, data } : undefined;
  }
  const edit = await turnOffInConfig(session, document, rule);
  return edit && { ...action, edit };
}

interface ActionParameters {
  readonly context: CodeActionContext;
}

/** The client's own diagnostics of a finding: it ties the action to them. */
const matching = ({ rule, range }: Finding, { parameters, lines }: Asked<ActionParameters>) =>
  parameters.context.diagnostics.filter(
    (diagnostic) =>
      diagnostic.code === rule &&
      lines.offsetAt(diagnostic.range.start) === range.start &&
      lines.offsetAt(diagnostic.range.end) === range.end,
  );

function fixAllAction(asked: Asked<unknown>, client: ClientFacts): CodeAction {
  const title = { zh: '修正全部可以稳妥修正的问题', en: 'Fix everything that can be fixed safely' }[asked.language];
  return withEdits({ title, kind: fixAll }, {}, () => asked.features.fixAllEdits(), asked, client);
}

/** The edits at once, or what is needed to work them out when the action is chosen. */
function withEdits(
  action: CodeAction,
  which: Which,
  edits: () => readonly TextEdit[],
  { document, lines }: Asked<unknown>,
  client: ClientFacts,
): CodeAction {
  return client.resolvesCodeActionEdits
    ? { ...action, data: { uri: document.uri, version: document.version, ...which } }
    : { ...action, edit: toWorkspaceEdit(edits(), document, lines, client) };
}

/** All safe fixes, or those of a rule; or a table to be written in another layout. */
interface Which {
  readonly rule?: string;
  readonly layout?: WritableLayout;
  readonly place?: TextRange;
}

interface ActionData extends Which {
  /** A rule to be turned off in the configuration; nothing is done to the report. */
  readonly turnOff?: string;
  readonly uri: string;
  readonly version: number;
}

function readData(data: unknown): ActionData | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('version' in data)) return undefined;
  const { uri, version } = data;
  if (typeof uri !== 'string' || typeof version !== 'number') return undefined;
  const { rule, layout, place, turnOff } = data as Record<string, unknown>;
  if (typeof turnOff === 'string') return { uri, version, turnOff };
  const known = writableLayouts.find((one) => one === layout);
  if (known !== undefined && isPlace(place)) return { uri, version, layout: known, place };
  return { uri, version, ...(typeof rule === 'string' && { rule }) };
}

const isPlace = (place: unknown): place is TextRange =>
  typeof place === 'object' &&
  place !== null &&
  'start' in place &&
  'end' in place &&
  typeof place.start === 'number' &&
  typeof place.end === 'number';
