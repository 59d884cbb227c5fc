import type { ClientFacts } from '../from-protocol.ts';
import { rulePageCommand } from '../protocol.ts';
import type { Handler } from './handler.ts';
import { checkLargeFileCommand } from './large-files.ts';

/** The server's command that has the client show the page of a rule; its arguments are those of {@link rulePageCommand}. */
const showRulePageCommand = 'nianbao.showRulePage';

/** The command that shows the page of a rule: the client's own, or the server's; undefined where neither is there. */
export function showRulePageBy({ showsRulePages, showsDocuments }: ClientFacts): string | undefined {
  if (showsRulePages) return rulePageCommand;
  return showsDocuments ? showRulePageCommand : undefined;
}

/** The commands that the server does itself. */
export const commands: Handler = {
  capability: (client) => {
    const pages = showRulePageBy(client) === showRulePageCommand ? [showRulePageCommand] : [];
    return { executeCommandProvider: { commands: [checkLargeFileCommand, ...pages] } };
  },
  serve({ connection, documents, guard, largeFiles, rulePage, service }) {
    connection.onRequest('workspace/executeCommand', async ({ command, arguments: given = [] }) => {
      const [first, second]: unknown[] = given;
      // What else a client sends here is none of ours.
      if (command === checkLargeFileCommand && typeof first === 'string' && documents.get(first))
        largeFiles.release(first);
      if (command === showRulePageCommand && service.rules.some(({ id }) => id === first)) {
        const uri = rulePage(String(first), second === 'en' ? 'en' : 'zh');
        if (uri !== undefined)
          await guard.task(command, undefined, () => connection.sendRequest('window/showDocument', { uri }));
      }
      return null;
    });
  },
};
