const AMOUNT = /^\d+(\.\d{0,2})?$/;

/** Reads yuan as people write them ('1,200.5', '￥300', full-width digits) into whole fen; '' is undefined. */
export function yuanToFen(written: string): number | undefined | 'wrong' {
  const plain = written.normalize('NFKC').replaceAll(/[\s,¥\u5143]/g, '');
  if (plain === '') return undefined;
  if (!AMOUNT.test(plain)) return 'wrong';
  const [yuan = '', cents = ''] = plain.split('.');
  const fen = Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
  return Number.isSafeInteger(fen) ? fen : 'wrong';
}

/** Writes fen as yuan for a box: 120050 becomes '1200.50', 30000 becomes '300'. */
export function fenToYuan(fen: number | undefined): string {
  if (fen === undefined) return '';
  const cents = fen % 100;
  return cents === 0 ? String(fen / 100) : `${Math.trunc(fen / 100)}.${String(cents).padStart(2, '0')}`;
}
