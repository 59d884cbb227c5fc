import { parse } from '../syntax/parser.ts';
import type { Template } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { createMemo } from '../text/memo.ts';
import { readFacts } from './facts.ts';
import type { createLexicon } from './lexicon.ts';
import type { ReportIdentity } from './pairing.ts';

/** The forms, as far as it takes to know a report when one sees it. */
interface Forms {
  readonly template: Template;
  readonly lexicon: ReturnType<typeof createLexicon>;
}

/** Whether a text reads like an annual report; looks at its opening only. */
function looksLikeReport(text: string, { template, lexicon }: Forms): boolean {
  // Mostly the title tells, and nothing else is looked at.
  if (lexicon.isReportTitle(fold(text.slice(0, TITLE)))) return true;
  const opening = fold(text.slice(0, OPENING));
  return (
    template.common.sections.filter(({ title }) => opening.includes(fold(title))).length >= 2 ||
    lexicon.isReportTitle(opening.slice(0, TITLE))
  );
}

/** Makes what tells whose report a text is, and of which year; it looks at the opening only, and remembers the fronts of some. */
export function createIdentifier(loadForms: () => Forms): (text: string) => ReportIdentity {
  const fronts = createMemo<ReportIdentity>(MOST_FRONTS * FRONT, FRONT);
  return (text) => {
    const forms = loadForms();
    const opening = openingOf(text);
    if (!looksLikeReport(opening, forms)) return { unit: null, year: null };
    const read = (part: string): ReportIdentity => {
      const { unit, year } = readFacts(parse(part, forms.lexicon), forms.template);
      return { unit: unit?.value ?? null, year: year?.value ?? null };
    };
    // Mostly the title tells both, and it is there again with the next keystroke.
    const told = fronts.of(opening.slice(0, FRONT), read);
    return told.unit !== null && told.year !== null ? told : read(opening);
  };
}

/** How much of a text is read to tell what it is. */
const OPENING = 4000;

/** Where the title stands, with what a web page puts in front of it. */
const FRONT = 400;
/** As many reports are open at a time. */
const MOST_FRONTS = 100;

/** In how much of the folded text the title stands. */
const TITLE = 40;

/** How much of a file has to be read to identify it. */
export const IDENTITY_BYTES = 16_384;

/** The opening of a web page begins behind its head. */
function openingOf(text: string): string {
  const body = text.slice(0, IDENTITY_BYTES).search(/<body\b/i);
  const from = Math.max(0, body);
  return text.slice(from, from + OPENING);
}
