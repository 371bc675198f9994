import { describe, expect, it } from 'vitest';
import { problem, problems, problemToResponse } from './problem.ts';

describe('the register of problems', () => {
  it.each(Object.entries(problems))('%s has a title and an advice in both languages', (code, kind) => {
    expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/);
    expect(kind.status).toBeGreaterThanOrEqual(400);
    for (const words of [kind.title, kind.advice]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).not.toMatch(/\p{Script=Han}/u);
      expect(words.en.length).toBeGreaterThan(4);
    }
  });

  it('writes a problem with its detail and the seconds to wait', async () => {
    const response = problemToResponse(problem('sign-in.too-many', 'per account', 30), 'en');
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('30');
    expect(await response.json()).toEqual({
      code: 'sign-in.too-many',
      status: 429,
      title: 'Too many attempts to sign in',
      advice: 'Wait a while and try again',
      detail: 'per account',
    });
  });
});
