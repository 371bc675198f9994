/** What pure code may use beyond ECMAScript: present in every browser and in Node, and touches nothing outside. */
declare function structuredClone<T>(value: T): T;
declare function btoa(binary: string): string;
declare function atob(base64: string): string;
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(encoding: 'utf-8', how: { fatal: boolean });
  decode(bytes: Uint8Array): string;
}
