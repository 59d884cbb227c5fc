import type { Report } from '../report/model.ts';
import { hasHtmlBlocks } from '../syntax/html.ts';
import type { Section } from '../syntax/nodes.ts';
import { fold } from '../text/fold.ts';
import type { TextEdit } from './fix.ts';
import { headingEnd, headingStart } from './headings.ts';
import { lineEndNear, nextLineAt } from './lines.ts';
import { endOfSection } from './sections.ts';

/** Moves a section, heading and all, behind another one, or in front of the first; empty where the page's tags forbid it. */
export function moveSection(report: Report, section: Section, behind: Section | undefined): readonly TextEdit[] {
  const { text } = report.document;
  const first = report.sections[0];
  const start = headingStart(text, section.heading);
  const end = endOfSection(report, section);
  const at =
    behind === undefined ? headingStart(text, first?.heading ?? section.heading) : endOfSection(report, behind);
  const moved = text.slice(start, end);
  if (/<\/(?:body|html|td)\s*>/i.test(moved) || (at > start && at < end)) return [];
  const lineEnd = lineEndNear(text, start);
  const isClosed = /[\r\n>]$/.test(moved);
  const needsBreak = at > 0 && !/[\r\n>]$/.test(text.slice(0, at));
  const insertion: TextEdit = {
    range: { start: at, end: at },
    newText: (needsBreak ? lineEnd : '') + moved + (isClosed || needsBreak ? '' : lineEnd),
  };
  const removal: TextEdit = { range: { start, end }, newText: '' };
  return at <= start ? [insertion, removal] : [removal, insertion];
}

/** Takes a section away that says nothing new: it is empty, or says what an earlier one says. */
export function removeRepeated(report: Report, section: Section, earlier: Section): readonly TextEdit[] {
  const { text } = report.document;
  const bodyOf = (one: Section): string => fold(text.slice(one.heading.end, endOfSection(report, one)));
  const body = bodyOf(section);
  if (body !== '' && body !== bodyOf(earlier)) return [];
  return [{ range: { start: headingStart(text, section.heading), end: endOfSection(report, section) }, newText: '' }];
}

/** Takes only the heading of a section away that stands right behind the earlier one of its kind: both become one. */
export function mergeRepeated(report: Report, section: Section, earlier: Section): readonly TextEdit[] {
  const { text } = report.document;
  if (report.sections[report.sections.indexOf(section) - 1] !== earlier) return [];
  const start = headingStart(text, section.heading);
  const end = hasHtmlBlocks(text) ? headingEnd(text, section.heading) : nextLineAt(text, section.heading.end);
  return end === undefined ? [] : [{ range: { start, end }, newText: '' }];
}
