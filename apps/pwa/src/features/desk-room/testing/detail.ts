import type { Conflict } from '@jiefen/domain/case-type/envelope';
import type { MediationBody } from '@jiefen/domain/case-type/mediation';
import type { CaseDetail } from '@jiefen/domain/desk/case-detail';
import { aMediation } from '@jiefen/domain/testing';

/** Makes a difference between two writers over the day an agreement is to be performed. */
export function aConflict(overrides: Partial<Conflict> = {}): Conflict {
  return {
    id: 'c1',
    path: 'agreement.performBy',
    kept: '2026-12-15',
    lost: '2026-12-01',
    keptBy: 'u-zhao',
    lostBy: 'u-han',
    keptAt: '2026-11-22T08:50:00+08:00',
    lostAt: '2026-11-22T09:12:00+08:00',
    ...overrides,
  };
}

/** Makes an open case in full view. */
export function aDetail(overrides: Partial<CaseDetail> = {}, body: Partial<MediationBody> = {}): CaseDetail {
  const { id, ...fields } = aMediation(body);
  return {
    id,
    collection: 'mediation',
    level: 'full',
    document: JSON.parse(JSON.stringify({ id, ...fields })),
    masked: [],
    course: null,
    base: { epoch: 'e1', ver: 1 },
    may: { edit: true, history: true, reveal: true },
    names: { 'u-zhao': '赵德厚', 'u-han': '韩铁柱', 'pmc-np': '白桦镇南坡村人民调解委员会' },
    ...overrides,
  };
}
