const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['仟', '佰', '拾', ''];
const TEN_THOUSAND = 10_000;
const HUNDRED_MILLION = 100_000_000;
const SECTION =
  /^零?(?:([壹贰叁肆伍陆柒捌玖])仟)?零?(?:([壹贰叁肆伍陆柒捌玖])佰)?零?(?:([壹贰叁肆伍陆柒捌玖]?)拾)?零?([壹贰叁肆伍陆柒捌玖])?$/;
const AMOUNT =
  /^(?:人民币)?(?:([^元圆角分]+)[元圆])?(?:零?([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?[整正]?$/;

/** An amount read from capitals, in fen. */
export type CapitalRead = { ok: true; fen: number } | { ok: false; problem: 'not-capital-money' };

/** Writes fen in capitals as bank notes demand (正确填写票据和结算凭证的基本规定): 人民币柒万捌仟陆佰元整. */
export function fenToCapital(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`not an amount in fen: ${fen}`);
  const yuan = Math.trunc(fen / 100);
  return `人民币${yuan > 0 || fen === 0 ? `${integerToCapital(yuan)}元` : ''}${changeToCapital(fen % 100, yuan > 0)}`;
}

/** Reads capitals back to fen; 圆 and 正 are read as 元 and 整, optional zeros are allowed. */
export function capitalToFen(capital: string): CapitalRead {
  const match = AMOUNT.exec(capital.normalize('NFKC').replaceAll(/\s/g, ''));
  const [, yuan, jiao, fen] = match ?? [];
  if (!yuan && !jiao && !fen) return { ok: false, problem: 'not-capital-money' };
  const whole = yuan === undefined ? 0 : capitalToInteger(yuan);
  if (whole === undefined) return { ok: false, problem: 'not-capital-money' };
  return { ok: true, fen: whole * 100 + digitOf(jiao) * 10 + digitOf(fen) };
}

function changeToCapital(change: number, afterYuan: boolean): string {
  const jiao = Math.trunc(change / 10);
  const fen = change % 10;
  if (change === 0) return '整';
  if (fen === 0) return `${DIGITS[jiao]}角整`;
  const before = jiao > 0 ? `${DIGITS[jiao]}角` : afterYuan ? '零' : '';
  return `${before}${DIGITS[fen]}分`;
}

function integerToCapital(value: number): string {
  if (value >= HUNDRED_MILLION) return joined(value, HUNDRED_MILLION, '亿');
  if (value >= TEN_THOUSAND) return joined(value, TEN_THOUSAND, '万');
  return value === 0 ? '零' : sectionToCapital(value);
}

function joined(value: number, unit: number, word: string): string {
  const rest = value % unit;
  const gap = rest > 0 && rest < unit / 10 ? '零' : '';
  return `${integerToCapital(Math.trunc(value / unit))}${word}${gap}${rest > 0 ? integerToCapital(rest) : ''}`;
}

function sectionToCapital(value: number): string {
  const words = [...String(value).padStart(4, '0')].map((digit, at) =>
    digit === '0' ? '零' : `${DIGITS[Number(digit)]}${PLACES[at]}`,
  );
  return words
    .join('')
    .replaceAll(/零+/g, '零')
    .replaceAll(/^零|零$/g, '');
}

function capitalToInteger(words: string): number | undefined {
  if (words === '零') return 0;
  return (
    capitalBeforeAndAfter(words, '亿', HUNDRED_MILLION) ??
    capitalBeforeAndAfter(words, '万', TEN_THOUSAND) ??
    (/[亿万]/.test(words) ? undefined : sectionToNumber(words))
  );
}

function capitalBeforeAndAfter(words: string, word: string, unit: number): number | undefined {
  const at = words.lastIndexOf(word);
  if (at < 1) return undefined;
  const above = capitalToInteger(words.slice(0, at));
  const below = at + 1 === words.length ? 0 : capitalToInteger(words.slice(at + 1));
  const tooMuch = unit === TEN_THOUSAND && (above ?? 0) >= TEN_THOUSAND;
  if (!above || tooMuch || below === undefined || below >= unit) return undefined;
  return above * unit + below;
}

function sectionToNumber(words: string): number | undefined {
  const match = SECTION.exec(words);
  if (!match || words === '') return undefined;
  const [, thousands, hundreds, tens, ones] = match;
  return digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + tensOf(tens) * 10 + digitOf(ones);
}

// 拾 alone, without 壹, is how people write ten.
function tensOf(word: string | undefined): number {
  return word === '' ? 1 : digitOf(word);
}

function digitOf(word: string | undefined): number {
  return word ? DIGITS.indexOf(word) : 0;
}
