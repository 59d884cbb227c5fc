export type PageLanguage = 'zh' | 'en';

/**
 * One language of a page of docs/rules, where both stand one below the other. Its links lead to the other language and to the
 * list of all rules. A page that is made otherwise is given whole.
 */
export function pageIn(language: PageLanguage, name: string, page: string): string {
  const isList = name === 'README.md';
  const border = isList ? /^# Rules$/mu : /^---\n+## English$/mu;
  const found = border.exec(page);
  if (found === null) return page;
  const chinese = page.slice(0, found.index);
  const english = page.slice(found.index + found[0].length);
  if (isList) return language === 'zh' ? withoutAnchor(chinese) : `# Rules${english}`;
  const links = {
    zh: `[全部规则](README.md) · [English](../en/${name})`,
    en: `[All rules](README.md) · [中文](../zh/${name})`,
  }[language];
  const [title = '', , ...body] = chinese.split(/\n\n/u);
  const text = language === 'zh' ? body.join('\n\n') : raised(english.trim());
  return `${title}\n\n${links}\n\n${text.trim()}\n`;
}

const withoutAnchor = (text: string): string => text.replace('(#rules)', '(../en/README.md)');

/** Its headings one level higher; what stands in fences are examples. */
function raised(text: string): string {
  let isFenced = false;
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) isFenced = !isFenced;
      return isFenced ? line : line.replace(/^##(?=#+ )/u, '#');
    })
    .join('\n');
}
