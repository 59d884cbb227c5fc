import { ResponseError } from 'vscode-jsonrpc';
import { errorCode } from '../protocol.ts';
import { toRange, toWorkspaceEdit } from '../to-protocol.ts';
import { answer } from './answer.ts';
import type { Handler } from './handler.ts';

/** Renames the reporting unit or the report's year throughout the report. */
export const rename: Handler = {
  capability: () => ({ renameProvider: { prepareProvider: true } }),
  serve(session) {
    answer(session, 'textDocument/prepareRename', null, ({ features, lines, parameters: { position } }) => {
      const found = features.renaming(lines.offsetAt(position));
      return found === undefined ? null : { range: toRange(found.range, lines), placeholder: found.written };
    });
    answer(session, 'textDocument/rename', null, ({ features, lines, language, document, parameters }) => {
      const { position, newName } = parameters;
      const renamed = features.rename(lines.offsetAt(position), newName);
      if (renamed === undefined) return null;
      if ('zh' in renamed) return new ResponseError<void>(errorCode.requestFailed, renamed[language]);
      return toWorkspaceEdit(renamed, document, lines, session.client);
    });
  },
};
