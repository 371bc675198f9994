/** The parts of a document that may be shown: `true` lets a single value or a list of single values through. */
export interface Shape {
  readonly [key: string]: true | Shape;
}

/** Draws from a document the parts a shape names; what it does not name is not shown, whatever it is. */
export function draw(shape: Shape, document: unknown): Record<string, unknown> {
  if (!isRecord(document)) return {};
  const entries = Object.entries(shape).flatMap(([key, part]): [string, unknown][] => {
    const value = Object.hasOwn(document, key) ? show(part, document[key]) : undefined;
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

/** Tells whether a value is a record of named values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(part: true | Shape, value: unknown): unknown {
  if (part !== true)
    return Array.isArray(value) ? value.filter(isPresent).map((element) => draw(part, element)) : draw(part, value);
  if (Array.isArray(value)) return value.every(isSingle) ? value : undefined;
  return isSingle(value) ? value : undefined;
}

function isSingle(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isPresent(element: unknown): boolean {
  return isRecord(element) && element['removed'] !== true;
}
