/** The record through which a file is read. */
export interface FileOwner {
  collection: string;
  id: string;
}

const ownerQuery = ({ collection, id }: FileOwner) => `of=${collection}/${encodeURIComponent(id)}`;

/** Where one hears which files of a record have arrived. */
export function filesAddress(owner: FileOwner): string {
  return `/api/files?${ownerQuery(owner)}`;
}

/** Where a file of a record is: to be shown, or to be saved under its name. */
export function fileAddress(owner: FileOwner, digest: string, use: 'show' | 'save' = 'show'): string {
  return `/api/files/${digest}?${ownerQuery(owner)}${use === 'save' ? '&download=1' : ''}`;
}
