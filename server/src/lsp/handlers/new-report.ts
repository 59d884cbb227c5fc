import type { Handler } from './handler.ts';

/** A report to begin with; the client shows it in an untitled document. */
export const newReport: Handler = {
  capability: () => ({}),
  serve({ connection, service, settings, client, guard }) {
    connection.onRequest('nianbao/newReport', ({ unit, year, form, layout = 'pipe', previous }) =>
      guard.task('nianbao/newReport', { text: '', todo: [] }, async () => {
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
