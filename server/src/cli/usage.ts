import { reportExtensions } from '../config/places.ts';
import type { Language } from '../rules/finding.ts';
import { say } from '../text/message.ts';
import type { OptionSpec } from './arguments.ts';
import type { Command } from './commands/command.ts';
import { commands } from './commands/index.ts';

/** How the program is called, as a whole. */
export function programUsage(language: Language): string {
  const width = Math.max(...commands.map((command) => callOf(command).length));
  const list = commands.map((command) => `  ${callOf(command).padEnd(width)}  ${command.help[language]}`);
  return `${[INTRODUCTION[language], '', ...list, '', PATHS[language], '', EXIT[language], '', MORE[language]].join('\n')}\n`;
}

/** How one command is called. */
export function commandUsage(command: Command, language: Language): string {
  const rows = Object.entries(command.options).map(([name, option]) => ({
    left: optionSyntax(name, option),
    help: option.help[language],
  }));
  const width = Math.max(...rows.map(({ left }) => left.length));
  const lines = rows.map(({ left, help }) => `  ${left.padEnd(width)}  ${help}`);
  const parts = [
    `${USAGE[language]}${callOf(command)} [${OPTIONS[language]}]`,
    '',
    command.help[language],
    '',
    ...lines,
  ];
  if (command.synopsis.startsWith('PATH')) parts.push('', PATHS[language]);
  return `${parts.join('\n')}\n`;
}

const callOf = ({ name, synopsis }: Command): string => ['nianbao', name, synopsis].filter(Boolean).join(' ');

function optionSyntax(name: string, { kind, choices, placeholder, short }: OptionSpec): string {
  const flag = short === undefined ? `--${name}` : `-${short}, --${name}`;
  if (kind === 'flag') return flag;
  return `${flag} ${choices?.join('|') ?? placeholder ?? 'VALUE'}`;
}

const USAGE = say('用法：', 'Usage: ');
const OPTIONS = say('选项', 'options');
const INTRODUCTION = say(
  '年报（nianbao）：检查政府信息公开工作年度报告。',
  "nianbao: checks annual reports on government information disclosure (China's 政府信息公开工作年度报告).",
);
const PATHS = say(
  `PATH 可以是文件、文件夹（查找 ${reportExtensions.join(' ')}，跳过 node_modules、以点开头的和符号链接）、\n通配符，或表示标准输入的 -。`,
  `PATH is a file, a folder (searched for ${reportExtensions.join(' ')}; node_modules, dot names and symbolic links\nare skipped), a glob, or - for standard input.`,
);
const EXIT = say(
  '退出码：0 没有达到 --fail-on 的问题，1 有，2 用法不对或有文件未能读取。',
  'Exit status: 0 nothing at or above --fail-on, 1 something is, 2 wrong usage or a file that could not be read.',
);
const MORE = say('各命令的选项：nianbao 命令 --help', 'Options of a command: nianbao COMMAND --help');
