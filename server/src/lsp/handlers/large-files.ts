import type { Command, Diagnostic } from 'vscode-languageserver';
import { say } from '../../text/message.ts';
import { LARGEST_FILE } from '../large-files.ts';
import { severityNumber } from '../protocol.ts';
import { diagnosticSource } from '../to-protocol.ts';

/** The server's command that checks a large file after all; its argument is the document's URI. */
export const checkLargeFileCommand = 'nianbao.checkLargeFile';

/** What stands in the place of findings until the user asks. */
export const heldDiagnostic = (language: 'zh' | 'en'): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  severity: severityNumber.info,
  code: 'large-file',
  source: diagnosticSource[language],
  message: heldWords[language],
});

/** The offer beside that diagnostic. */
export const checkCommand = (uri: string, language: 'zh' | 'en'): Command => ({
  title: CHECK[language],
  command: checkLargeFileCommand,
  arguments: [uri],
});

const MEGABYTES = LARGEST_FILE / 1024 / 1024;

/** Why a large file was not read, and what to do. */
export const heldWords = say(
  `文件超过 ${MEGABYTES} MB，没有自动检查。需要检查时，用快速修复（灯泡）里的“检查这个大文件”。`,
  `This file is larger than ${MEGABYTES} MB and is not checked by itself. To check it, choose "Check this large file" from the quick fixes (light bulb).`,
);

const CHECK = say('检查这个大文件', 'Check this large file');
