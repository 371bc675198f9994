import { say } from '@jiefen/domain/term';
import { renderUnicodeCompact } from 'uqr';
import { type DemoAccount, demoPassword, surfaceTerms } from './accounts.ts';

/**
 * Writes what a person who has just started the server wants to know: where it is, how a phone gets there, who
 * can sign in. Give the addresses the server answers at, the accounts of the demo if this is one, and whether anybody
 * at all can sign in.
 */
export function bannerText(addresses: readonly string[], { accounts, anybody }: Entrants): string {
  const [here = ''] = addresses;
  const lan = lanAddressOf(addresses);
  const port = new URL(here).port;
  const paragraphs = [
    `解纷 Jiefen  ${here}`,
    lan === undefined ? closed : `手机扫码 · on a phone: ${lan}\n\n${renderUnicodeCompact(lan, { border: 2 })}`,
    ...(accounts.length === 0 ? [] : [accountTable(accounts)]),
    ...(anybody ? [] : [nobody]),
    trusted(port),
  ];
  return `\n${paragraphs.join('\n\n')}\n`;
}

/** Who may sign in. */
export interface Entrants {
  accounts: readonly DemoAccount[];
  anybody: boolean;
}

const nobody = [
  '还没有任何人可以登录。录入单位和人员：npm run enter -- roster.json（样例见 roster.example.json）',
  'Nobody can sign in yet. Enter bodies and people: npm run enter -- roster.json (see roster.example.json)',
].join('\n');

/** Picks the address phones of the same network reach, home networks first. */
export function lanAddressOf(addresses: readonly string[]): string | undefined {
  const outside = addresses.filter((address) => !/\/\/(localhost|127\.|\[::1\])/.test(address));
  return outside.find((address) => address.includes('//192.168.')) ?? outside[0];
}

const closed = [
  '只有本机能访问。要让同一局域网的手机访问：HOST=0.0.0.0 npm start',
  'Only this machine can reach it. For phones on the same network: HOST=0.0.0.0 npm start',
].join('\n');

/** What a phone keeps, it keeps encrypted and offline, and browsers allow that only on pages they trust. */
function trusted(port: string): string {
  return [
    '注意：浏览器只在 https 或 localhost 下允许安装、离线和加密存储，手机端离不开它们；用局域网 http 地址打开，只会看到这段说明。',
    '要在手机上真正使用，任选其一：',
    `  1. USB 连接手机：adb reverse tcp:${port} tcp:${port}，手机打开 http://localhost:${port}`,
    `  2. 电脑 Chrome 打开 chrome://inspect，设端口转发 ${port}，手机打开 http://localhost:${port}`,
    '  3. 前面加一个带证书的反向代理，手机打开 https 地址',
    'Note: browsers allow installing, offline work and encrypted storage only over https or localhost, and the phone app',
    'needs them; over plain http on the network it shows nothing but this note. To really use it on a phone',
    'take one of the three ways above: adb reverse, port forwarding in chrome://inspect, a reverse proxy with TLS.',
  ].join('\n');
}

function accountTable(accounts: readonly DemoAccount[]): string {
  const rows = accounts.map(({ account, name, role, surface, organisation }) => [
    account,
    name,
    say(role, 'zh'),
    say(role, 'en'),
    say(surfaceTerms[surface], 'zh'),
    organisation,
  ]);
  return [`演示账号，密码都是 ${demoPassword} · demo accounts, all with this password`, ...aligned(rows)].join('\n');
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) => `  ${row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(width - widthOf(cell));
}

/** Columns on a terminal: Chinese signs and full-width marks take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, sign) => width + (/[\u1100-\u115f\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(sign) ? 2 : 1),
    0,
  );
}
