import { deflateSync } from 'node:zlib';

/** A PDF of one page that says one line. */
export const tinyPdf = (line: string): Buffer =>
  pdfOf(Buffer.from(`BT /F1 24 Tf 40 700 Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`, 'latin1'), '');

/** A PDF of some kilobytes that keeps a reader busy for minutes: one line, packed, over and over. */
export const endlessPdf = (): Buffer =>
  pdfOf(deflateSync(`BT /F1 24 Tf ${'(82.7% of it all) Tj '.repeat(5_000_000)}ET`), '/Filter /FlateDecode ');

/** Written by hand: header, five objects, a table of their offsets, a trailer. */
function pdfOf(content: Uint8Array, filter: string): Buffer {
  const objects = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    ],
    [`<< ${filter}/Length ${content.length} >>\nstream\n`, content, '\nendstream'],
    ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  const offsets = objects.map((object, i) => {
    const offset = size();
    for (const piece of [`${i + 1} 0 obj\n`, ...object, '\nendobj\n']) parts.push(Buffer.from(piece));
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${size()}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 6\n0000000000 65535 f \n${table}${trailer}`)]);
}
