import { dateToText } from '../field/date.ts';
import { term } from '../term.ts';
import { addDays } from './day.ts';
import type { Outcome } from './period.ts';
import { type Rule, validityOf, worksToRaw } from './rules/define.ts';
import { amountInWords, type Step } from './trace.ts';

/** Tells what rule applies, whether it was law on that day, and from which event it runs. */
export function stepsBefore(rule: Rule, from: string): Step[] {
  const { title, basis, start, notCounted } = rule;
  const { law, article } = basis;
  const name = term(`${title.zh}：${law.name.zh}${article.zh}`, `${title.en}: ${law.name.en} ${article.en}`);
  const begun = term(`起算：${zh(from)}${start.zh}`, `Runs from ${en(from)}: ${start.en}`);
  return [
    { step: 'rule', says: name, law: law.name, article },
    ...outsideValidity(rule, from),
    { step: 'start', says: begun, event: start, from },
    ...(notCounted ? [notCountedStep(notCounted.zh, notCounted.en)] : []),
  ];
}

/** Tells what else the outcome means: more time on conditions, the day something opens, the day officials work to. */
export function stepsAfter(rule: Rule, outcome: Outcome): Step[] {
  return [...mayExtend(rule), ...opens(rule, outcome), ...workToRaw(rule, outcome)];
}

function notCountedStep(words: string, english: string): Step {
  return { step: 'not-counted', says: term(`不计入期限：${words}`, `Not counted: ${english}`) };
}

function outsideValidity(rule: Rule, day: string): Step[] {
  const { from, to } = validityOf(rule);
  if (day < from) {
    const says = term(
      `此规定${zh(from)}起施行，请核对当时的规定`,
      `In force only since ${en(from)}: check what applied`,
    );
    return [{ step: 'outside-validity', says, from }];
  }
  if (to === undefined || day <= to) return [];
  const says = term(`此规定只适用至${zh(to)}，请核对`, `Applied only until ${en(to)}: please check`);
  return [{ step: 'outside-validity', says, to }];
}

function mayExtend({ extension }: Rule): Step[] {
  if (!extension) return [];
  const { on, length: count, unit } = extension;
  const more = amountInWords(extension);
  const says = term(`${on.zh}，可以延长${more.zh}`, `May be extended by ${more.en}: ${on.en}`);
  return [{ step: 'may-extend', says, count, unit }];
}

function opens({ kind }: Rule, { due }: Outcome): Step[] {
  if (kind !== 'wait') return [];
  const from = addDays(due, 1);
  return [{ step: 'opens', says: term(`最早${zh(from)}可以办理`, `Open from ${en(from)} on`), from }];
}

function workToRaw(rule: Rule, { raw, due }: Outcome): Step[] {
  if (raw === due || !worksToRaw(rule)) return [];
  const says = term(`机关按未顺延的${zh(raw)}安排工作`, `Officials work to the day before the roll, ${en(raw)}`);
  return [{ step: 'work-to-raw', says, to: raw }];
}

const zh = (day: string) => dateToText(day, 'zh');
const en = (day: string) => dateToText(day, 'en');
