import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { type Draft, say } from '../rule.ts';
import { isAtHome, isElsewhere } from './bodies-elsewhere.ts';
import { areasOf } from './names-of-bodies.ts';
import type { ReportingBody } from './reporting-body.ts';

/**
 * Sentences whose subject is another body, with no year in front: 石桥镇人民政府将继续…, and 联系单位：石桥镇人民政府. One elsewhere of
 * the same rank is told, unless the sentence speaks of both; one at home only where it says of the openness of information
 * what a body says of its own.
 */
export function* otherSubjects(body: ReportingBody, paragraphs: readonly ProseParagraph[]): Generator<Draft> {
  const { unit, template } = body;
  const overview = template.common.sections[0]?.id;
  const opening = paragraphs.find(({ section, kind }) => section === overview && kind === 'paragraph');
  for (const { paragraph, found } of foundIn(paragraphs, otherSubjectsIn, body)) {
    if (paragraph.kind === 'title') continue;
    for (const { name, start, isCertain, as } of found) {
      if (!isCertain && as === 'open' && paragraph !== opening && paragraph.section !== undefined) continue;
      const area = areasOf(name, template.units).at(-1) ?? '';
      const isSure = isCertain && (!mayLieInAnother(area, template) || unit.includes(area));
      yield {
        ...(isSure ? {} : { severity: 'info' as const }),
        range: paragraph.range(start, start + name.length),
        message: say(
          `这里写的是“${name}”，标题写的是“${unit}”，请核对是不是套用了别的机关的文字。`,
          `This says “${name}” and the title says “${unit}”; please check whether the words are another body's.`,
        ),
        expected: unit,
        actual: name,
      };
    }
  }
}

const mayLieInAnother = (area: string, { contents }: Template): boolean =>
  contents.data.otherUnit.nested.some((rank) => area.endsWith(rank));

interface Subject {
  readonly name: string;
  /** Offset of the name in the folded text. */
  readonly start: number;
  /** `own`: the sentence calls its subject 本局; `open`: it says how seriously it takes the openness of information. */
  readonly as: 'own' | 'open' | 'subject';
}

/** A subject that is another body: for certain, or one at home of which the text says what a body says of its own. */
interface OtherSubject extends Subject {
  readonly isCertain: boolean;
}

const otherSubjectsIn = (text: string, { unit, template }: ReportingBody): readonly OtherSubject[] =>
  subjectsIn(text, template).flatMap((subject): readonly OtherSubject[] => {
    const { name, as } = subject;
    if (unit.includes(name)) return NONE;
    const isCertain = isElsewhere(unit, name, template);
    return isCertain || (as !== 'subject' && isAtHome(unit, name, template)) ? [{ ...subject, isCertain }] : NONE;
  });

function subjectsIn(text: string, template: Template): readonly Subject[] {
  const { told, contact, open, both, own, noName, calledSelf } = template.derived(compile);
  const subjects = [...text.matchAll(told)].flatMap(({ index, 0: name }): readonly Subject[] => {
    const behind = text.slice(index + name.length, index + LONGEST);
    const rest = /^[^。;]*/.exec(behind)?.[0] ?? '';
    const isSelf = calledSelf.test(behind);
    if (noName.test(name) || (!isSelf && both.test(rest))) return NONE;
    return [{ name, start: index, as: isSelf || own.test(rest) ? 'own' : open.test(rest) ? 'open' : 'subject' }];
  });
  const contacts = [...text.matchAll(contact)].flatMap(({ index, 0: whole, 1: name = '' }): readonly Subject[] =>
    noName.test(name) ? NONE : [{ name, start: index + whole.length - name.length, as: 'subject' }],
  );
  return contacts.length === 0 ? subjects : [...subjects, ...contacts];
}

const NONE: readonly never[] = [];
const LONGEST = 200;
/** (以下简称"我局"), but (以下简称"本级财政"). */
const CALLED_SELF = '\\((?:以下)?(?:简称|称)"?[我本][\\u4e00-\\u9fff]{1,2}"?\\)';

interface Words {
  readonly told: RegExp;
  readonly contact: RegExp;
  readonly open: RegExp;
  /** Says that others take part. */
  readonly both: RegExp;
  readonly own: RegExp;
  readonly noName: RegExp;
  /** Right behind the name, that it is the reporting body: (以下简称"我局"). */
  readonly calledSelf: RegExp;
}

function compile({ contents: { data }, units: { places } }: Template): Words {
  const { bodies, doing, subjects } = data.otherUnit;
  const { verbs, labels, points, together, serious, topics, selves, notNames, falling, leaders } = subjects;
  const own = data.staleYear.ownWork.filter(({ length }) => length > 1);
  const any = (...lists: readonly (readonly string[])[]): string => `(?:${anyOf(lists.flat(), '').source})`;
  const mark = `(?<=^|[。;]|${any(points)}:)`;
  const char = '[^,。;:()《》"\\d]';
  const ends = any(bodies, [...places]);
  return {
    told: new RegExp(
      `${mark}${char}{2,20}?${ends}(?=(?:20\\d{2}年度?,?)?${any(doing, verbs, falling)}|${any(leaders)}${any(serious)}|${CALLED_SELF})`,
      'g',
    ),
    contact: new RegExp(
      `${any(labels)}:?(${char}{2,24}?${any(bodies)})(?=[,。;()\\d]|${any(data.otherUnit.offices)}|$)`,
      'g',
    ),
    open: new RegExp(`^${any(leaders)}?${any(serious)}[^,。;]{0,8}${any(topics)}`),
    both: anyOf(together, ''),
    own: anyOf(selves, ''),
    calledSelf: new RegExp(`^${CALLED_SELF}`),
    noName: anyOf([...own, ...data.otherUnit.noName, ...notNames], ''),
  };
}
