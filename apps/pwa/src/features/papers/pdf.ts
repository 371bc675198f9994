import { paper } from './layout/page.ts';

const POINTS = 72 / 25.4;

/** One page as a JPEG, with its size in dots. */
export interface Scan {
  jpeg: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/** Binds pages into one PDF file (ISO 32000-1); every page is a picture, so the phone's own letters are in it. */
export function toPdf(scans: readonly Scan[]): Blob {
  const parts: (string | Uint8Array<ArrayBuffer>)[] = ['%PDF-1.4\n'];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);

  function object(head: string, data?: Uint8Array<ArrayBuffer>): void {
    offsets.push(length());
    parts.push(`${offsets.length} 0 obj\n${head}\n`);
    if (data) parts.push('stream\n', data, '\nendstream\n');
    parts.push('endobj\n');
  }

  const pages = scans.map((_, at) => `${3 + at * 3} 0 R`).join(' ');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object(`<< /Type /Pages /Kids [${pages}] /Count ${scans.length} >>`);
  for (const [at, scan] of scans.entries()) addPage(object, 3 + at * 3, scan);
  const start = length();
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = offsets.length + 1;
  parts.push(`xref\n0 ${size}\n0000000000 65535 f \n${table}`);
  parts.push(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`);
  return new Blob(parts, { type: 'application/pdf' });
}

function addPage(object: (head: string, data?: Uint8Array<ArrayBuffer>) => void, number: number, scan: Scan): void {
  const [width, height] = [paper.width * POINTS, paper.height * POINTS].map((side) => side.toFixed(2));
  const drawing = new TextEncoder().encode(`q ${width} 0 0 ${height} 0 0 cm /Page Do Q`);
  object(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${number + 1} 0 R ` +
      `/Resources << /XObject << /Page ${number + 2} 0 R >> >> >>`,
  );
  object(`<< /Length ${drawing.length} >>`, drawing);
  object(
    `<< /Type /XObject /Subtype /Image /Width ${scan.width} /Height ${scan.height} /ColorSpace /DeviceRGB ` +
      `/BitsPerComponent 8 /Filter /DCTDecode /Length ${scan.jpeg.length} >>`,
    scan.jpeg,
  );
}
