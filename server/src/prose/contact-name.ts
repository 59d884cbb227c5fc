import { anyOf } from '../template/contents.ts';
import type { Template } from '../template/forms.ts';
import type { Prose } from './prose.ts';

/**
 * The body that a report that names none in its title tells its readers to ask, 请与青禾街道办事处党政办公室联系, folded: it is the one that reports.
 * Undefined where none is named, or one that answers for a government of which it is only a part.
 */
export function contactName({ paragraphs }: Prose, template: Template): string | undefined {
  for (const { section, kind, readings } of paragraphs) {
    if (section !== undefined) return undefined;
    const [contact] = kind === 'title' ? [] : readings.of(contactsIn, template);
    if (contact !== undefined) return contact.name;
  }
  return undefined;
}

const asks = (text: string, { units }: Template): boolean => units.contact.asking.some((word) => text.includes(word));

interface Words {
  readonly asking: RegExp;
  readonly offices: RegExp;
}

function compile({ units }: Template): Words {
  const { asking, offices, doing } = units.contact;
  return {
    asking: new RegExp(`(?:${anyOf(asking, '').source})([\\u4e00-\\u9fff]{3,30})`),
    offices: new RegExp(`^(?:.{0,14}(?:${anyOf(offices, '').source}))?(?:(?:${anyOf(doing, '').source}).*)?$`),
  };
}

/** A body that a text tells its readers to ask. */
export interface Contact {
  /** Folded, without the office of it that answers. */
  readonly name: string;
  /** Offset in the folded text. */
  readonly start: number;
}

/** The body that a folded text tells its readers to ask, if it is one by itself: one at most. */
export function contactsIn(text: string, template: Template): readonly Contact[] {
  if (!asks(text, template)) return NONE;
  const { asking, offices } = template.derived(compile);
  const { ends, notEnds, servants, ours } = template.units.contact;
  const found = asking.exec(text);
  const [whole = '', written = ''] = found ?? [];
  let name = '';
  for (const end of ends) {
    const at = written.lastIndexOf(end);
    const named = written.slice(0, at + end.length);
    if (at > 1 && named.length > name.length && !notEnds.some((other) => named.endsWith(other))) name = named;
  }
  const isOwn = name !== '' && !ours.includes(name.charAt(0)) && !servants.some((word) => name.includes(word));
  const start = (found?.index ?? 0) + whole.length - written.length;
  return isOwn && offices.test(written.slice(name.length)) ? [{ name, start }] : NONE;
}

const NONE: readonly Contact[] = [];
