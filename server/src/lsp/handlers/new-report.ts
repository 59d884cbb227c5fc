import { ResponseError } from 'vscode-jsonrpc';
import { errorCode, type NewReportResult } from '../protocol.ts';
import type { Handler } from './handler.ts';

/** A report to begin with; the client shows it in an untitled document. */
export const newReport: Handler = {
  capability: () => ({}),
  serve({ connection, service, settings, client, guard }) {
    connection.onRequest('nianbao/newReport', ({ unit, year, form, layout = 'pipe', previous }) =>
      guard.task<NewReportResult | ResponseError<void>>('nianbao/newReport', failed(), async () => {
        const language = (await settings.general()).language ?? client.language;
        const { text, todo } = await service.newReport({
          unit,
          year,
          layout,
          ...(form !== undefined && { form }),
          ...(previous !== undefined && { previous: service.snapshot(previous) }),
        });
        return { text, todo: todo.map((message) => message[language]) };
      }),
    );
  },
};

/** Instead of an empty text: it would be opened as if it were the report. */
const failed = () => new ResponseError<void>(errorCode.requestFailed, 'the report could not be begun');
