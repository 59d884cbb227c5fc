import type { Language } from '../../rules/finding.ts';
import type { RuleInfo } from '../../service.ts';
import { say } from '../../text/message.ts';
import type { OptionTable } from '../arguments.ts';
import { exitStatus } from '../exit-status.ts';
import { serviceHostOf } from '../log.ts';
import { type Command, commonOptions } from './command.ts';

const options: OptionTable = {
  format: {
    kind: 'choice',
    choices: ['text', 'json'],
    help: say('输出格式，默认 text', 'output format; text by default'),
  },
  ...commonOptions,
};

/** Lists every rule with its severity, its kind of fix and what it says. */
export const rulesCommand: Command = {
  name: 'rules',
  synopsis: '',
  help: say('列出全部规则', 'list every rule'),
  options,
  async run(parsed, context) {
    const { io, dataLanguage } = context;
    if (parsed.positionals.length > 0) return { problem: NO_ARGUMENTS };
    const { rules } = context.createService(serviceHostOf(context));
    const isJson = parsed.options['format'] === 'json';
    io.stdout.write(isJson ? rulesAsJson(rules, dataLanguage) : rulesAsText(rules, dataLanguage));
    return exitStatus.fine;
  },
};

function rulesAsJson(rules: readonly RuleInfo[], language: Language): string {
  const list = rules.map(({ id, group, severity, fix, docs }) => ({
    id,
    group,
    severity,
    fix,
    docs: { what: docs.what[language], why: docs.why[language], mend: docs.mend[language] },
  }));
  return `${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`;
}

function rulesAsText(rules: readonly RuleInfo[], language: Language): string {
  const idWidth = Math.max(0, ...rules.map(({ id }) => id.length));
  const groups = [...new Set(rules.map(({ group }) => group))];
  const blocks = groups.map((group) => {
    const lines = rules
      .filter((rule) => rule.group === group)
      .map(({ id, severity, fix, docs }) =>
        `  ${id.padEnd(idWidth)}  ${severity.padEnd(7)}  ${fix.padEnd(9)}  ${docs.what[language]}`.trimEnd(),
      );
    return `${group}\n${lines.join('\n')}\n`;
  });
  return blocks.join('\n');
}

const NO_ARGUMENTS = say('rules 后面不带文件', 'rules takes no paths');
