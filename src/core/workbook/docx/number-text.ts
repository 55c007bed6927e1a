/** How a number of an automatically numbered paragraph is written (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat). */
export function numberText(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return chineseNumber(value);
    case 'ideographTraditional':
      return fromSeries('甲乙丙丁戊己庚辛壬癸', value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return fromSeries('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', value);
    case 'decimalEnclosedParen':
      return fromSeries('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', value);
    case 'decimalEnclosedFullstop':
      return fromSeries('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

function fromSeries(series: string, value: number): string {
  return series[value - 1] ?? String(value);
}

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** 十一, 二十, 一百零五; as digits from 10,000 on, where no list goes. */
function chineseNumber(value: number): string {
  if (value <= 0 || value > 9999) return value === 0 ? '〇' : String(value);
  const digits = [...String(value)].map(Number);
  const words = digits.map((digit, index) =>
    digit === 0 ? '零' : `${DIGITS[digit]}${UNITS[digits.length - 1 - index]}`,
  );
  const joined = words.join('').replaceAll(/零+/g, '零').replace(/零$/, '');
  return value < 20 ? joined.replace('一十', '十') : joined;
}

/** A … Z, AA, BB … as Word counts. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [value: number, letters: string])[] = [
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

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [step, sign] of ROMAN) {
    while (rest >= step) {
      text += sign;
      rest -= step;
    }
  }
  return text;
}
