import type { CodeOf } from '../vocabulary/define.ts';
import type { signers } from '../vocabulary/signer.ts';

/** One labelled place of a table. Without words its lines stay free for handwriting. */
export interface Cell {
  label: string;
  words: string;
  /** How many lines the place takes at least. */
  lines: number;
}

/** In what role somebody signs, or that it is a seal. */
export type SignerCode = CodeOf<typeof signers> | 'seal';

/** A signature or seal that counts for a paper. */
export interface Signature {
  /** The code of the signer's role; `seal` for a seal. */
  signer: string;
  /** The party or person who signed. */
  id?: string;
  name?: string;
  /** The day, 'YYYY-MM-DD'. */
  at: string;
  /** The code of the way it was done; '' where nobody recorded it. */
  mode: string;
  /** SHA-256 of a signature drawn on the screen, where the law allows one. */
  image?: string;
}

/** Where somebody puts a name, a fingerprint or a seal. */
export interface SignaturePlace {
  as: SignerCode;
  /** Who is to sign, where that is known: a party, a person. */
  id: string;
  /** In what role, as it is printed: 申请人（签名、盖章或按指印）. */
  label: string;
  name: string;
  /** The day, 'YYYY-MM-DD'; empty until it is done. */
  at: string;
  /** How it was done, in words; empty until it is done. */
  mode: string;
  /** SHA-256 of a signature drawn on the screen. */
  image?: string;
}

/** A part of a filled form, ready to be drawn by any renderer. */
export type Block =
  | { kind: 'words'; words: string }
  | { kind: 'heading'; words: string }
  | { kind: 'table'; rows: Cell[][] }
  | { kind: 'text'; label: string; words: string; lines: number }
  | { kind: 'items'; label: string; items: string[]; lines: number }
  | { kind: 'ruled'; heads: string[]; rows: string[][]; lines: number }
  | { kind: 'signatures'; places: SignaturePlace[] };

/** A form filled with what is known of one case. The law's language is Chinese, and so is every paper. */
export interface Sheet {
  form: string;
  title: string;
  /** Who issues the paper. */
  issuer: string;
  /** The number of the case, or the provisional one of the phone. */
  number: string;
  /** The server has not given the number yet: the paper says so. */
  isProvisional: boolean;
  blocks: Block[];
}
