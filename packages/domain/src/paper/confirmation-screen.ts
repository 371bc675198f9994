import type { MediationBody } from '../case-type/mediation.ts';
import { capitalToFen } from '../identity/money.ts';
import { term, type Term } from '../term.ts';

type Clause = NonNullable<NonNullable<MediationBody['agreement']>['terms']>[number];

/** A reason of the law or a gap in the words that keeps a court from confirming an agreement. */
export interface Finding {
  readonly code: keyof typeof findings;
  /** Which term, counted from 1; 0 for the agreement as a whole. */
  readonly at: number;
  /** `bar`: a court does not confirm this. `gap`: not clear enough yet. */
  readonly weight: 'bar' | 'gap';
  readonly title: Term;
  readonly basis: string;
}

const civil = '最高人民法院关于适用民事诉讼法的解释';
const unclear = `${civil}第三百五十八条第五项（内容不明确）`;

/** What is looked for, with where the law says so. */
export const findings = {
  status: {
    ...{ weight: 'bar', basis: `${civil}第三百五十五条（身份关系）` },
    title: term('写了身份关系（离婚、收养、监护），法院不予确认', 'Touches personal status: not confirmed'),
  },
  title: {
    ...{ weight: 'bar', basis: `${civil}第三百五十五条（物权、知识产权确权）` },
    title: term('写了权属（归谁所有、使用权归谁），法院不予确认', 'Decides on title or ownership: not confirmed'),
  },
  payer: { weight: 'gap', basis: unclear, title: term('没选谁付钱', 'Who pays is not chosen') },
  payee: { weight: 'gap', basis: unclear, title: term('没选付给谁', 'Who is paid is not chosen') },
  amount: { weight: 'gap', basis: unclear, title: term('没填金额', 'The amount is missing') },
  figures: {
    weight: 'gap',
    basis: unclear,
    title: term('条款里没写这个数的小写金额', 'The amount in figures is not in the words'),
  },
  capitals: {
    weight: 'gap',
    basis: unclear,
    title: term('条款里没写大写金额，或者大小写对不上', 'The amount in capitals is missing or differs'),
  },
  due: { weight: 'gap', basis: unclear, title: term('没写哪天以前付', 'The date is missing') },
  way: { weight: 'gap', basis: unclear, title: term('没写怎么付（现金、转账）', 'The way of performing is missing') },
  sum: { weight: 'gap', basis: unclear, title: term('各条金额加起来和涉及金额不一样', 'The amounts do not add up') },
  none: { weight: 'gap', basis: unclear, title: term('还没有写协议内容', 'There are no terms yet') },
} as const satisfies Record<string, Pick<Finding, 'weight' | 'basis' | 'title'>>;

const status = /离婚|婚姻关系|抚养权|监护权|监护人(变更|为)|收养关系|亲子关系/;
const ownership =
  /归[^，。；]{0,14}(所有|使用)|所有权|使用权归|(承包|经营)权归|确认[^，。；]{0,14}(权属|归属)|确权|(专利|商标|著作)权归/;
const money = /(支付|给付|赔偿|补偿|偿还|返还|付清|归还)[^，。；]{0,30}(元|款|费|金|工资)/;

/**
 * Looks at an agreement with the eyes of the court that is to confirm it: clear payer, payee, amount in figures and
 * capitals, date and way, and nothing that cannot be confirmed. It reads words, so it points; people decide.
 */
export function screenAgreement({ agreement }: Pick<MediationBody, 'agreement'>): Finding[] {
  const terms: Clause[] = (agreement?.terms ?? []).filter(({ removed }) => !removed);
  if (terms.length === 0) return [found('none', 0)];
  const paid = terms.filter(isMoney);
  const sum = paid.reduce((total, { amountFen = 0 }) => total + amountFen, 0);
  const isOff = agreement?.amountFen !== undefined && paid.length > 0 && sum !== agreement.amountFen;
  return [
    ...terms.flatMap((clause, at) => inClause(clause, at + 1, agreement?.performBy)),
    ...(paid.length > 0 && !agreement?.performMode ? [found('way', 0)] : []),
    ...(isOff ? [found('sum', 0)] : []),
  ];
}

function inClause(clause: Clause, at: number, performBy: string | undefined): Finding[] {
  const { text = '' } = clause;
  return [
    ...(status.test(text) ? [found('status', at)] : []),
    ...(ownership.test(text) ? [found('title', at)] : []),
    ...(isMoney(clause) ? gapsIn(clause, at, performBy) : []),
  ];
}

function gapsIn({ text = '', payerIds = [], payeeIds = [], amountFen, due }: Clause, at: number, performBy?: string) {
  const gaps: Finding[] = [];
  if (payerIds.length === 0) gaps.push(found('payer', at));
  if (payeeIds.length === 0) gaps.push(found('payee', at));
  if (amountFen === undefined) gaps.push(found('amount', at));
  else {
    if (!figuresIn(text).includes(amountFen)) gaps.push(found('figures', at));
    if (!capitalsIn(text).includes(amountFen)) gaps.push(found('capitals', at));
  }
  if (!due && !performBy) gaps.push(found('due', at));
  return gaps;
}

function isMoney({ text = '', amountFen }: Clause): boolean {
  return amountFen !== undefined || money.test(text);
}

/** The amounts written in figures, in fen: 3000元, 3,000.50元, 1.2万元. */
function figuresIn(text: string): number[] {
  return [...text.matchAll(/(\d[\d,，]*(?:\.\d+)?)\s*(万)?元/g)].map(([, figures = '', ten]) =>
    Math.round(Number(figures.replaceAll(/[,，]/g, '')) * (ten ? 1_000_000 : 100)),
  );
}

/** The amounts written in capitals, in fen: 叁仟元整, 人民币壹万贰仟圆正. */
function capitalsIn(text: string): number[] {
  return [...text.matchAll(/[零壹贰叁肆伍陆柒捌玖][零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]+/g)].flatMap(
    ([capital]) => {
      const read = capitalToFen(capital);
      return read.ok ? [read.fen] : [];
    },
  );
}

function found(code: keyof typeof findings, at: number): Finding {
  return { code, at, ...findings[code] };
}
