import { describe, expect, it } from 'vitest';
import { paperOnlyReason } from './paper-only.ts';

describe('papers that may not be signed on a screen (电子签名法第三条)', () => {
  it.each([
    { disputeType: '01' },
    { disputeType: '18', subType: '遗产继承' },
    { disputeType: '18', subType: '收养关系' },
    { disputeType: '03', tags: ['离婚后房屋'] },
  ])('are those on marriage, adoption and inheritance: %o', (facts) => {
    expect(paperOnlyReason(facts)?.code).toBe('mediation.paper-only');
  });

  it.each([{}, { disputeType: '02' }, { disputeType: '04', subType: '民间借贷', tags: ['邻里'] }])(
    'are no others: %o',
    (facts) => {
      expect(paperOnlyReason(facts)).toBeUndefined();
    },
  );
});
