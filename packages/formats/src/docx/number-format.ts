/**
 * The number formats of lists (ST_NumberFormat) that Chinese documents use. What is not here is printed in digits, as
 * Word does for formats it does not know.
 */

const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

type Format = (n: number) => string;

/** 一千零三十 and the like, up to 9999. */
function chineseCounting(digits: string, units: readonly string[], shortTen: boolean): Format {
  return (n) => {
    if (n < 1 || n > 9999) return String(n);
    let text = '';
    let gap = false;
    for (let place = 3; place >= 0; place--) {
      const digit = Math.floor(n / 10 ** place) % 10;
      if (digit === 0) {
        gap = text !== '';
        continue;
      }
      if (gap) text += digits[0] === '〇' ? '零' : digits[0];
      gap = false;
      text += `${shortTen && n < 20 && place === 1 ? '' : digits[digit]}${units[place]}`;
    }
    return text;
  };
}

function digitByDigit(n: number): string {
  return [...String(n)].map((digit) => DIGITS[Number.parseInt(digit, 10)] ?? digit).join('');
}

/** 1 is the first character of a row that repeats nothing: beyond its end, digits. */
function fromRow(first: number, count: number): Format {
  return (n) => (n >= 1 && n <= count ? String.fromCodePoint(first + n - 1) : String(n));
}

function cycle(row: string): Format {
  return (n) => row[(n - 1) % row.length] ?? String(n);
}

/** a … z, aa … zz: a letter repeated, as Word counts. */
function letters(first: string): Format {
  const base = first.charCodeAt(0);
  return (n) => {
    if (n < 1 || n > 780) return String(n);
    return String.fromCharCode(base + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
  };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let left = n;
  let text = '';
  for (const [value, letter] of ROMAN) {
    while (left >= value) {
      text += letter;
      left -= value;
    }
  }
  return text;
}

const counting = chineseCounting(DIGITS, ['', '十', '百', '千'], true);
const legal = chineseCounting(LEGAL_DIGITS, ['', '拾', '佰', '仟'], false);
const circle: Format = (n) =>
  n <= 20 ? fromRow(0x2460, 20)(n) : n <= 35 ? fromRow(0x3251, 15)(n - 20) : fromRow(0x32b1, 15)(n - 35);

const FORMATS: Readonly<Record<string, Format>> = {
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: digitByDigit,
  taiwaneseDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  japaneseLegal: legal,
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  ideographEnclosedCircle: fromRow(0x3280, 10),
  decimalEnclosedCircle: circle,
  decimalEnclosedCircleChinese: circle,
  decimalEnclosedParen: fromRow(0x2474, 20),
  decimalEnclosedFullstop: fromRow(0x2488, 20),
  decimalFullWidth: (n) => [...String(n)].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join(''),
  decimalFullWidth2: (n) => [...String(n)].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join(''),
  numberInDash: (n) => `- ${n} -`,
  none: () => '',
  bullet: () => '',
};

/** The nth number of a list in a format of Word's. */
export function formatNumber(n: number, format: string): string {
  return FORMATS[format]?.(n) ?? String(n);
}
