/** What pure code may use beyond ECMAScript: present in every browser and in Node, and touches nothing outside. */
declare function structuredClone<T>(value: T): T;
