import { anyOf } from '../template/contents.ts';
import type { Template } from '../template/forms.ts';
import type { Prose } from './prose.ts';

/**
 * The body that a report that names none in its title tells its readers to ask, 请与青禾街道办事处党政办公室联系, folded: it is the one that reports.
 * Undefined where none is named, or one that answers for a government of which it is only a part.
 */
export function contactName({ paragraphs }: Prose, template: Template): string | undefined {
  for (const { section, kind, text, readings } of paragraphs) {
    if (section !== undefined) return undefined;
    const name = kind !== 'title' && asks(text, template) ? readings.of(nameIn, template)[0] : undefined;
    if (name !== undefined) return name;
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

function nameIn(text: string, template: Template): readonly string[] {
  const { asking, offices } = template.derived(compile);
  const { ends, notEnds, servants, ours } = template.units.contact;
  const [, written = ''] = asking.exec(text) ?? [];
  let name = '';
  for (const end of ends) {
    const at = written.lastIndexOf(end);
    const found = written.slice(0, at + end.length);
    if (at > 1 && found.length > name.length && !notEnds.some((other) => found.endsWith(other))) name = found;
  }
  const isOwn = name !== '' && !ours.includes(name.charAt(0)) && !servants.some((word) => name.includes(word));
  return isOwn && offices.test(written.slice(name.length)) ? [name] : [];
}
