import type { MediationBody } from '../case-type/mediation.ts';
import type { PetitionBody } from '../case-type/petition.ts';
import type { Part, Signatory, Signer } from './define.ts';

interface Named {
  id: string;
  name?: string | undefined;
  removed?: boolean | undefined;
}

/** The parties of a case in a role, or all of them. */
export function partiesOf(body: MediationBody, role?: string): Signatory[] {
  return namesIn((body.parties ?? []).filter((party) => role === undefined || party.role === role));
}

/** Those who brought a petition. */
export function petitionersOf(body: PetitionBody): Signatory[] {
  return namesIn(body.petitioners ?? []);
}

function namesIn(people: readonly Named[]): Signatory[] {
  return people.filter(({ removed }) => !removed).map(({ id, name }) => ({ id, name: name ?? '' }));
}

/** Who is in dispute, by name alone: a record of talks does not repeat numbers and addresses. */
export const partiesLine: Part<'mediation'> = {
  kind: 'fact',
  label: '当事人',
  words: (body) =>
    partiesOf(body)
      .map(({ name }) => name)
      .filter((name) => name !== '')
      .join('、'),
};

/** The places that stand at the foot of the mediation forms. */
export const mediationSigners = {
  applicants: {
    label: '申请人（签名、盖章或按指印）',
    as: 'party',
    names: (body) => partiesOf(body, 'applicant'),
  },
  parties: { label: '当事人（签名、盖章或按指印）', as: 'party', names: (body) => partiesOf(body) },
  mediators: {
    label: '人民调解员（签名）',
    as: 'mediator',
    names: (body) => (body.mediatorIds ?? []).map((id) => ({ id, name: '' })),
  },
  recorder: {
    label: '记录人（签名）',
    as: 'recorder',
    names: ({ recorderName }) => (recorderName ? [{ id: '', name: recorderName }] : []),
  },
  registrar: {
    label: '登记人（签名）',
    as: 'registrar',
    names: ({ acceptance }) => (acceptance?.registrar ? [{ id: '', name: acceptance.registrar }] : []),
  },
  seal: { label: '人民调解委员会（印章）', as: 'seal' },
} as const satisfies Record<string, Signer<'mediation'>>;
