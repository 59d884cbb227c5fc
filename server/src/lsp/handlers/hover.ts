import type { Hover } from 'vscode-languageserver';
import type { Language } from '../../rules/finding.ts';
import type { HoverCard } from '../../service.ts';
import { toRange } from '../to-protocol.ts';
import { answer } from './answer.ts';
import type { Handler } from './handler.ts';

/** What a cell, a label, a heading or a document number means, and how the relations of a cell stand. */
export const hover: Handler = {
  capability: () => ({ hoverProvider: true }),
  serve(session) {
    answer(session, 'textDocument/hover', null, ({ parameters, features, lines, language }): Hover | null => {
      const card = features.hover(lines.offsetAt(parameters.position));
      if (card === undefined) return null;
      const contents = session.client.readsMarkdown
        ? ({ kind: 'markdown', value: markdown(card, language) } as const)
        : ({ kind: 'plaintext', value: plain(card, language) } as const);
      return { contents, range: toRange(card.range, lines) };
    });
  },
};

function markdown({ title, paragraphs, items, sources }: HoverCard, language: Language): string {
  const list = items.map((item) => `- ${escapeMarkdown(item[language])}`).join('\n');
  return [
    `**${escapeMarkdown(title[language])}**`,
    ...paragraphs.map((paragraph) => escapeMarkdown(paragraph[language])),
    ...(list === '' ? [] : [list]),
    ...sources.map((source) => `*${escapeMarkdown(source[language])}*`),
  ].join('\n\n');
}

function plain({ title, paragraphs, items, sources }: HoverCard, language: Language): string {
  return [title, ...paragraphs, ...items, ...sources].map((message) => message[language]).join('\n');
}

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>|#~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
