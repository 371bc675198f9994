import { describe, expect, it } from 'vitest';
import { noStatus, type SyncStatus } from '#data/sync/status.ts';
import { syncLine } from './sync-line.ts';

const now = Date.parse('2026-04-15T10:32:00+08:00');
const hours = (count: number) => now - count * 3_600_000;
const line = (status: Partial<SyncStatus>) => syncLine({ ...noStatus, ...status }, now);

describe('The line about the sending', () => {
  it('is calm without network when all is received', () => {
    expect(line({ lastSuccess: now })).toEqual({ text: '无网络 · 全部已上传 · 10:32', tone: 'neutral' });
  });

  it('counts what is only on this phone, network or not', () => {
    expect(line({ pending: 3, oldestUnsent: hours(1) })).toEqual({ text: '无网络 · 3 件在本机', tone: 'neutral' });
    expect(line({ online: true, pending: 3 }).text).toBe('已联网 · 3 件在本机');
  });

  it('does not call everything received while photos are still on their way', () => {
    const status = { ...noStatus, online: true, lastSuccess: now };
    expect(syncLine(status, now, false, 3).text).toBe('已联网 · 文字已上传，还有 3 个文件');
    expect(syncLine({ ...status, pending: 2 }, now, false, 3).text).toBe('已联网 · 2 件在本机');
  });

  it('turns amber after a day and red after three', () => {
    expect(line({ pending: 1, oldestUnsent: hours(25) }).tone).toBe('warn');
    expect(line({ pending: 1, oldestUnsent: hours(73) }).tone).toBe('bad');
  });

  it('says first what cannot be sent', () => {
    expect(line({ online: true, refused: 1, pending: 4 })).toEqual({ text: '有 1 件传不上去', tone: 'bad' });
  });

  it('shows progress while it sends', () => {
    const sending = new Set(['a', 'b']);
    expect(line({ online: true, activity: 'exchanging', pending: 5, sending, complete: true }).text).toBe(
      '正在上传 2/5',
    );
  });

  it('never claims that all is received before the first exchange', () => {
    expect(line({ online: true }).text).toBe('已联网 · 还没有和县里核对过');
  });

  it('says of words in memory alone that they are not stored', () => {
    const status = { ...noStatus, pending: 2, oldestUnsent: hours(1) };
    expect(syncLine(status, now, true)).toEqual({ text: '无网络 · 2 件没存进手机', tone: 'bad' });
  });

  it('does not call words fresh that were written before the clock was set back', () => {
    expect(line({ pending: 1, oldestUnsent: hours(-24 * 365) }).tone).toBe('warn');
  });
});
