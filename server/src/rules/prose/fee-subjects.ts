import { ownNames, widerAreas } from '../../prose/own-names.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { isWithin } from './names-of-bodies.ts';

/** Tells of a sentence on fees, folded, whether what is said at an offset of it is said of the body that reports. */
export type IsOwnFee = (sentence: string, at: number) => boolean;

/**
 * Whose fees a sentence tells of: 县自然资源局发出收费通知1件 and 全县共收取信息处理费800元 in the report of a town are those of others, as
 * 19个乡镇没有发出收费通知 in that of a county. Where no body is named it is the one that reports, by its folded name.
 */
export function ownFees(unit: string, template: Template): IsOwnFee {
  const { subject, behindWord, lead, others } = template.derived(compile);
  const { units } = template;
  const named = new Set([...ownNames(unit, units), ...units.ourselves, ...units.selves.map(([, self]) => self)]);
  const wider = widerAreas(unit, units);
  const isOwn = (name: string): boolean =>
    named.has(name) || isWithin(name, unit) || (SELF.test(name) && !isOfSome(name, template));
  return (sentence, at) => {
    if (others.test(sentence)) return false;
    const before = sentence.slice(Math.max(0, at - LONGEST), at);
    const through = behindWord.exec(before)?.[1];
    if (through !== undefined) return isOwn(through);
    for (const clause of before.split(/[,:]/).reverse()) {
      const head = clause.replace(lead, '');
      if (wider.some((area) => head.startsWith(area))) return false;
      const name = subject.exec(head)?.[1];
      if (name !== undefined) return isOwn(name);
    }
    return true;
  };
}

/** Whether a denial at an offset is one of the whole year and of all applications; not 上半年没有发出收费通知, 其中2件未收取信息处理费. */
export function isWholeDenial(sentence: string, at: number, template: Template): boolean {
  const clause = sentence.slice(sentence.lastIndexOf(',', at) + 1, at);
  return !template.derived(partOfYear).test(sentence) && !/[1-9]件[^\d]{0,10}$/.test(clause);
}

const LONGEST = 200;
const SELF = /^[我本全]/;

/** 我县19个乡镇: not the body that the words begin with, but parts of it. */
const isOfSome = (name: string, { contents }: Template): boolean =>
  /\d/.test(name) || (name.length > SHORT && contents.data.fee.units.some((end) => name.endsWith(end)));

const SHORT = 3;

/** 9月底没有发出: a month that begins no longer time, and is not the last one. */
const MONTH = '(?<!\\d)(?:[1-9]|1[01])月(?!(?:\\d{1,2}日)?(?:\\d时)?(?:至|到|-|~)|1日起)';

const partOfYear = ({ contents }: Template): RegExp =>
  new RegExp(`${MONTH}|${anyOf(contents.data.fee.partsOfYear, '').source}`);

interface Words {
  /** The body at the head of a clause that does what the clause tells. */
  readonly subject: RegExp;
  /** 由县财政局, right in front of what was done. */
  readonly behindWord: RegExp;
  /** What stands in front of it at the head of a clause. */
  readonly lead: RegExp;
  /** Says that others are meant. */
  readonly others: RegExp;
}

function compile({ contents: { data }, prose: { words }, units: { places } }: Template): Words {
  const { units, through, ofOthers, denials, sending, taking } = data.fee;
  const times = `20\\d{2}年度?|${anyOf(words['thisYear'] ?? [], '').source}`;
  const ends = `(?:${anyOf([...data.otherUnit.bodies, ...units, ...places], '').source})`;
  const does = anyOf([...denials, ...sending, ...taking], '').source;
  return {
    subject: new RegExp(
      `^(?![以按根依据照对向在经从将把由各])([^;"《》的]{0,40}?${ends}(?:\\([^()]{1,12}\\))?)(?=$|[向对在均都也共已因依负收受]|${times}|${does})`,
    ),
    behindWord: new RegExp(`(?:${anyOf(through, '').source})([^,;:的]{1,20}?${ends})$`),
    lead: new RegExp(`^(?:${times}|其中|此外|同时|\\([^()]{1,4}\\)|[一二三四五六七八九]是)+`),
    others: new RegExp(`${anyOf(ofOthers, '').source}|[我本][^,。;:\\d]{1,6}[为是][0零]`),
  };
}
