import { fold } from '../text/fold.ts';
import { createPlainWordList, type WordList } from '../text/word-list.ts';
import type { CommonData } from './schema.ts';

/** `certain`: navigation, buttons, footers; `likely`: a label of a page's data, which may hold something worth keeping. */
export type FurnitureReading = 'certain' | 'likely' | undefined;

/**
 * Tells what a web page adds to a report: where one is, buttons, counters, footers. What comes in is one folded line.
 * A line that ends like a sentence is text, whatever it begins with (`关闭僵尸账号3个。`).
 */
export function createFurnitureReader(data: CommonData['furniture']): (text: string) => FurnitureReading {
  const starts = wordsOf(data.starts);
  const labels = wordsOf(data.labels);
  const words = wordsOf(data.words);
  const pairs = data.pairs.map((pair) => pair.map(fold));
  const numbered = data.numbered.map(fold);
  const pages = data.pages.map(fold);

  const isButtons = (text: string): boolean => {
    let at = 0;
    let length = 0;
    while (at < text.length) {
      const word = words.at(text, at);
      // Between 上一页 and 下一页 stand the numbers of the pages.
      const isPage = length > 0 && isDigit(text.charCodeAt(at)) && pages.every((page) => text.includes(page));
      if (word === undefined && !isPage && !SEPARATORS.includes(text.charAt(at))) return false;
      length += word?.length ?? 0;
      at += word?.length ?? 1;
    }
    return length >= 2;
  };
  const isFooter = (word: string, text: string): boolean => {
    const at = text.indexOf(word);
    return at >= 0 && isDigit(text.charCodeAt(at + word.length));
  };

  return (line) => {
    const bullet = BULLETS.exec(line)?.[0].length ?? 0;
    const text = line.slice(bullet);
    if (numbered.some((word) => isFooter(word, text))) return 'certain';
    if (text.endsWith('。') || text.endsWith(';')) return undefined;
    if (starts.at(text, 0) !== undefined || isButtons(text)) return 'certain';
    // - 阅读量: 3万次 may be a point of the text.
    if (bullet > 0) return undefined;
    const label = labels.at(text, 0);
    const isLabel = label !== undefined && (text.length === label.length || text.charAt(label.length) === ':');
    return isLabel || pairs.some((pair) => pair.every((word) => text.includes(word))) ? 'likely' : undefined;
  };
}

const BULLETS = /^[-•·●■◆]{1,2}/;

const SEPARATORS = '|/\\[]()<>:,.-·•»';

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const wordsOf = (words: readonly string[]): WordList<string> => createPlainWordList(words.map(fold));
