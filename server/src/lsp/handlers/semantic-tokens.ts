import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { type Token, tokenModifiers, tokenTypes } from '../../service.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { type Asked, answer } from './answer.ts';
import type { Handler } from './handler.ts';
import { refreshOnChange } from './refresh.ts';

/** Colours for the columns of the tables, for totals, for figures that were inferred, and for matched statements. */
export const semanticTokens: Handler = {
  capability: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
  }),
  serve(session) {
    const sent = new Map<string, Sent>();
    let count = 0;
    const keep = (uri: string, data: number[]): SemanticTokens => {
      const resultId = String(++count);
      sent.set(uri, { resultId, data });
      return { resultId, data };
    };
    session.documents.onDidClose((uri) => sent.delete(uri));
    answer(session, 'textDocument/semanticTokens/full', { data: [] }, (asked) =>
      keep(asked.document.uri, encode(asked, asked.features.tokens())),
    );
    answer(session, 'textDocument/semanticTokens/full/delta', { data: [] }, (asked) => {
      const before = sent.get(asked.document.uri);
      const now = keep(asked.document.uri, encode(asked, asked.features.tokens()));
      if (before === undefined || before.resultId !== asked.parameters.previousResultId) return now;
      return difference(before.data, now);
    });
    answer(session, 'textDocument/semanticTokens/range', { data: [] }, (asked) => {
      const { start, end } = asked.parameters.range;
      const [from, to] = [asked.lines.offsetAt(start), asked.lines.offsetAt(end)];
      return {
        data: encode(
          asked,
          asked.features.tokens().filter((token) => token.end > from && token.start < to),
        ),
      };
    });
    if (session.client.refreshesSemanticTokens) refreshOnChange(session, 'workspace/semanticTokens/refresh');
  },
};

interface Sent {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** Five numbers for each token: lines down, characters on, length, type, modifiers as bits. */
function encode({ lines }: Pick<Asked<unknown>, 'lines'>, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokens) {
    const at = lines.positionAt(token.start);
    if (!isOnOneLine(lines, token)) continue;
    const modifiers = token.modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
    const down = at.line - line;
    data.push(
      down,
      down === 0 ? at.character - character : at.character,
      token.end - token.start,
      tokenTypes.indexOf(token.type),
      modifiers,
    );
    line = at.line;
    character = at.character;
  }
  return data;
}

const isOnOneLine = (lines: LineIndex, { start, end }: Token): boolean =>
  lines.positionAt(start).line === lines.positionAt(end).line;

/** The one stretch of numbers that changed. */
function difference(before: readonly number[], { resultId, data }: SemanticTokens): SemanticTokensDelta {
  const most = Math.min(before.length, data.length);
  let same = 0;
  while (same < most && before[same] === data[same]) same++;
  let tail = 0;
  while (tail < most - same && before[before.length - 1 - tail] === data[data.length - 1 - tail]) tail++;
  const isSame = same === before.length && same === data.length;
  const edit = { start: same, deleteCount: before.length - tail - same, data: data.slice(same, data.length - tail) };
  return { ...(resultId !== undefined && { resultId }), edits: isSame ? [] : [edit] };
}
