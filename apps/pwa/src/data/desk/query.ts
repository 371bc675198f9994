/** Writes the part of an address behind the path, `?type=mediation.02,petition.01&q=…`; '' when nothing is given. */
export function toQuery(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  // A comma may stand in a query as it is (RFC 3986 3.4), and people share these addresses.
  const parts = given.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
