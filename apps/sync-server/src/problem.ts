import { say, term, type Locale, type Term } from '@jiefen/domain/term';

/** One thing the server may say no with. */
interface ProblemKind {
  readonly status: number;
  readonly title: Term;
  /** What the person, or whoever helps them, can do. */
  readonly advice: Term;
}

const kind = (status: number, title: Term, advice: Term): ProblemKind => ({ status, title, advice });

const updateApp = term('请更新应用后再试', 'Update the app and try again');
const report = term('请联系管理员', 'Tell your administrator');

/** Every problem the server can state. A code is part of the interface: it is never renamed. */
export const problems = {
  'request.malformed': kind(400, term('请求不是有效的 JSON', 'The request is not valid JSON'), updateApp),
  'request.invalid': kind(400, term('请求内容不符合要求', 'The request does not have the required shape'), updateApp),
  'deadline.question': kind(
    400,
    term('没有说明要算哪个期限', 'It is not said which deadline is asked for'),
    term(
      '请给出规则和起算日（rule=jc.apply&from=2026-05-28），或单位、数量和起算日（unit=natural&n=15&from=2026-05-11）',
      'Give a rule and a day (rule=jc.apply&from=2026-05-28), or unit, number and day (unit=natural&n=15&from=2026-05-11)',
    ),
  ),
  'deadline.day': kind(
    400,
    term('起算日不是有效的日期', 'The day it runs from is no day of the calendar'),
    term(
      '请按年-月-日填写，如 2026-05-11，1949年10月1日至2099年',
      'Write it like 2026-05-11, from October 1949 to 2099',
    ),
  ),
  'deadline.rule': kind(
    400,
    term('没有这条期限规则', 'There is no such rule'),
    term('请从 /api/deadlines/rules 列出的规则中选择', 'Choose one that /api/deadlines/rules lists'),
  ),
  'deadline.unit': kind(
    400,
    term('期间单位不正确', 'This is no unit of time'),
    term(
      '请用 natural（日）、working（工作日）、month（月）或 year（年）',
      'Use natural (days), working (working days), month or year',
    ),
  ),
  'deadline.length': kind(
    400,
    term('期间长度不正确，或此规则不能另定长度', 'The length is wrong, or this rule takes none'),
    term(
      'n 应为整数：日和工作日1至3660，月1至600，年1至100；只有可由本地确定长度的规则可以给出 n',
      'n is a whole number: 1 to 3660 days, 600 months or 100 years; of the rules, only local ones take n',
    ),
  ),
  'identity.question': kind(
    400,
    term('没有说明要核对什么号码', 'It is not said which number is to be checked'),
    term(
      '请给出 kind（residentId、creditCode、phone 或 courtCaseNo）和 value（最多100个字）',
      'Give kind (residentId, creditCode, phone or courtCaseNo) and value (at most 100 characters)',
    ),
  ),
  'money.amount': kind(
    400,
    term('金额不正确', 'This is no amount'),
    term(
      'fen 应为以分计的非负整数，如 7860000 表示78600元',
      'fen is a whole number of fen, such as 7860000 for 78600 yuan',
    ),
  ),
  'session.none': kind(
    401,
    term('尚未登录或登录已过期', 'Not signed in, or signed in too long ago'),
    term('请登录', 'Sign in'),
  ),
  'sign-in.refused': kind(
    401,
    term('账号或密码不正确，或账号已暂时锁定', 'Account or password is wrong, or the account is locked for a while'),
    term(
      '请核对后再试；连续 5 次错误将锁定 15 分钟。忘记密码请联系管理员',
      'Check both and try again; 5 failures in a row lock the account for 15 minutes. Ask your administrator for a new password',
    ),
  ),
  'access.refused': kind(403, term('您没有此项权限', 'You may not do this'), report),
  'request.foreign': kind(
    403,
    term('请求来自其他网站，已拒绝', 'The request came from another site and was refused'),
    term('请从本应用内操作', 'Use the app itself'),
  ),
  'route.unknown': kind(
    404,
    term('没有此地址', 'There is nothing at this address'),
    term('请检查地址', 'Check the address'),
  ),
  'document.unknown': kind(
    404,
    term('没有此记录', 'There is no such record'),
    term('请返回列表', 'Go back to the list'),
  ),
  'file.unknown': kind(404, term('没有此文件', 'There is no such file'), term('请返回列表', 'Go back to the list')),
  'file.awaited': kind(
    404,
    term('文件尚未上传', 'The file has not arrived yet'),
    term('请稍后再看：记录先到，照片和录音随后', 'Look again later: records come first, photos and recordings after'),
  ),
  'file.early': kind(
    404,
    term('服务器尚未收到提到此文件的记录', 'The record that names this file has not been received'),
    term('请先上传记录，文件随后再传', 'Send the record first and the file after it'),
  ),
  'device.unknown': kind(
    404,
    term('没有这部手机的登记', 'There is no such phone'),
    term('请登录后再试', 'Sign in and try again'),
  ),
  'app.not-built': kind(
    404,
    term('服务器上没有应用文件', 'The server has no app to serve'),
    term('请先构建应用：pnpm build', 'Build the app first: pnpm build'),
  ),
  'request.slow': kind(
    408,
    term('发送太慢，连接已断开', 'The request came too slowly and was cut off'),
    term(
      '请在网络好一些时再试；已收到的部分不必重传',
      'Try again on a better line; what has arrived need not be sent again',
    ),
  ),
  'file.differs': kind(
    409,
    term('这一段与已收到的内容不一致', 'This part differs from what has been received in its place'),
    report,
  ),
  'request.too-large': kind(
    413,
    term('请求内容过大', 'The request is too large'),
    term('请分几次发送', 'Send it in smaller parts'),
  ),
  'file.too-large': kind(
    413,
    term('文件超过大小限制', 'The file is larger than files of its type may be'),
    term('请压缩或分成几份', 'Make it smaller or split it'),
  ),
  'file.range': kind(416, term('文件没有这一段', 'The file has no such part'), updateApp),
  'file.digest': kind(
    422,
    term('文件内容与登记的校验值不符', 'The file is not the one the record names'),
    term('已收到的部分已作废，请从头上传', 'What had arrived was dropped; send it from the beginning'),
  ),
  'file.type': kind(
    422,
    term('文件类型不受支持或与内容不符', 'The type of the file is not taken or not what the file is'),
    term('请改用照片、录音或 PDF', 'Use a photo, a recording or a PDF'),
  ),
  'request.media-type': kind(415, term('请求内容类型不受支持', 'This kind of request body is not taken'), updateApp),
  'sync.protocol': kind(
    426,
    term('应用版本与服务器不一致', 'The app and the server are of different versions'),
    term('请更新应用；未上传的内容仍保存在手机上', 'Update the app; unsent work stays safe on the phone'),
  ),
  'sign-in.too-many': kind(
    429,
    term('登录尝试过多', 'Too many attempts to sign in'),
    term('请稍后再试', 'Wait a while and try again'),
  ),
  'request.too-many': kind(
    429,
    term('请求过多', 'Too many requests'),
    term('请稍后再试', 'Wait a while and try again'),
  ),
  'server.failed': kind(500, term('服务器出错', 'The server failed'), report),
  'store.unreachable': kind(
    503,
    term('服务器暂时无法使用', 'The server cannot work at the moment'),
    term('请稍后再试；未上传的内容仍保存在手机上', 'Try again later; unsent work stays safe on the phone'),
  ),
  'file.no-room': kind(
    507,
    term('服务器存储空间不足', 'The server has no room for files'),
    term('请联系管理员；文件仍保存在手机上', 'Tell your administrator; the file stays safe on the phone'),
  ),
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problems;

/** A problem on its way out: thrown anywhere, turned into an answer in one place. */
export class HttpProblem extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, detail?: string, retryAfter?: number) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }
}

/**
 * Makes the throwable form of a problem. `detail` is for whoever repairs it and never carries what people
 * wrote; `retryAfter` is in seconds.
 */
export function problem(code: ProblemCode, detail?: string, retryAfter?: number): HttpProblem {
  return new HttpProblem(code, detail, retryAfter);
}

/** Writes a problem as application/problem+json (RFC 9457), with its own `code` and `advice`. */
export function problemToResponse({ code, detail, retryAfter }: HttpProblem, locale: Locale): Response {
  const { status, title, advice } = problems[code];
  const body = { code, status, title: say(title, locale), advice: say(advice, locale), detail };
  const headers = new Headers({ 'content-type': 'application/problem+json; charset=utf-8' });
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  return new Response(JSON.stringify(body), { status, headers });
}
