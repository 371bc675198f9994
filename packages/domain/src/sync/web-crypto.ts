type Bytes = Uint8Array<ArrayBuffer>;

/** A key as WebCrypto hands it out; only WebCrypto can look inside. */
export type Key = object;

interface Algorithm {
  readonly name: string;
  readonly [parameter: string]: unknown;
}

/** What parcels need of WebCrypto. `crypto` of every browser and of Node is one. */
export interface WebCrypto {
  getRandomValues(bytes: Bytes): Bytes;
  readonly subtle: {
    generateKey(
      algorithm: { name: string; namedCurve: string },
      extractable: boolean,
      uses: 'deriveBits'[],
    ): Promise<{ publicKey: Key; privateKey: Key }>;
    importKey(
      format: 'raw',
      bytes: Bytes,
      algorithm: Algorithm,
      extractable: boolean,
      uses: ('deriveBits' | 'deriveKey' | 'sign' | 'verify')[],
    ): Promise<Key>;
    exportKey(format: 'raw', key: Key): Promise<ArrayBuffer>;
    deriveBits(algorithm: { name: string; public: Key }, key: Key, bits: number): Promise<ArrayBuffer>;
    deriveKey(
      algorithm: { name: string; hash: string; salt: Bytes; info: Bytes },
      key: Key,
      made: { name: 'AES-GCM'; length: number },
      extractable: boolean,
      uses: ('encrypt' | 'decrypt')[],
    ): Promise<Key>;
    encrypt(algorithm: Algorithm, key: Key, bytes: Bytes): Promise<ArrayBuffer>;
    decrypt(algorithm: Algorithm, key: Key, bytes: Bytes): Promise<ArrayBuffer>;
    sign(algorithm: string, key: Key, bytes: Bytes): Promise<ArrayBuffer>;
    verify(algorithm: string, key: Key, signature: Bytes, bytes: Bytes): Promise<boolean>;
  };
}
