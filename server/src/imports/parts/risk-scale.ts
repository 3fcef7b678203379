import { textOf, type GridCell } from './table-grid';

/** Words for how likely and how bad a risk is, on the scale of five (plan-format §5); the longer first. */
const steps: readonly (readonly [number, RegExp])[] = [
  [
    5,
    /^(?:(?:erittäin|hyvin) (?:suuri|korkea|todennäköinen|merkittävä|vakava)|lähes varma|kriittinen|katastrofaalinen|mycket (?:stor|hög|sannolik|allvarlig)|nästan säker|kritisk|katastrofal|very (?:high|likely|large|severe)|almost certain|critical|catastrophic)$/iu,
  ],
  [
    1,
    /^(?:(?:erittäin|hyvin) (?:pieni|matala|vähäinen|epätodennäköinen)|olematon|merkityksetön|mycket (?:liten|låg|osannolik)|obetydlig|very (?:low|unlikely|small)|rare|negligible|insignificant)$/iu,
  ],
  [
    4,
    /^(?:suuri|korkea|todennäköinen|merkittävä|vakava|stor|hög|sannolik|allvarlig|betydande|high|likely|large|major|significant|serious)$/iu,
  ],
  [
    3,
    /^(?:keskisuuri|keskimääräinen|keskitaso|keskinkertainen|kohtalainen|kohtuullinen|mahdollinen|medel|medelstor|medelhög|måttlig|möjlig|medium|moderate|possible|average)$/iu,
  ],
  [
    2,
    /^(?:pieni|matala|vähäinen|epätodennäköinen|liten|låg|osannolik|lindrig|low|small|minor|unlikely)$/iu,
  ],
];

/** What the cell of a likelihood or an impact says: a number as it is stated, or a word of the scale. */
export interface ScaleCell {
  readonly value: number;
  readonly isWord: boolean;
  /** What stands behind the number and is no word of the scale. */
  readonly remark: string | undefined;
}

const stated = /^(\d{1,3})(?:\s?\/\s?\d{1,3})?(?:\s*[(=–:-]\s*([^()]*?)\s*\)?)?$/u;
const behindWord = /^([^()\d]+?)\s*[(=–:-]\s*(\d{1,2})\s*\)?$/u;

/** Undefined for what is neither, or says more. */
export function scaleIn(cell: GridCell | undefined): ScaleCell | undefined {
  const text = textOf(cell);
  const [, digits, word = ''] = stated.exec(text) ?? [];
  if (digits !== undefined) {
    const remark = word === '' || stepOf(word) !== undefined ? undefined : word;
    return { value: Number(digits), isWord: false, remark };
  }
  const [, named = '', number] = behindWord.exec(text) ?? [];
  if (number !== undefined) {
    const remark = stepOf(named) === undefined ? named : undefined;
    return { value: Number(number), isWord: false, remark };
  }
  const step = stepOf(text);
  return step === undefined ? undefined : { value: step, isWord: true, remark: undefined };
}

function stepOf(word: string): number | undefined {
  return steps.find(([, form]) => form.test(word.trim().replace(/[.]$/, '')))?.[0];
}
