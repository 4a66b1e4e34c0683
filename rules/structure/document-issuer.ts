import { issuerOfSymbol, readIssuer } from './issuers.ts';
import type { Conclusions, Header, Issuer, Part, Preamble } from './types.ts';
import type { Work } from './work.ts';

/** Who issues, when the header alone does not tell: see `LegalDocument.issuer`. */
export function findIssuer(work: Work, header: Header, preamble: Preamble, conclusions: Conclusions): Issuer | null {
  const authority = header.authorityLine === null ? null : readIssuer(work.text, header.authorityLine);
  const printed = header.issuer;
  if (printed !== null) {
    const enacted = enactedBy(work, preamble.enacting);
    // Signed for the committee it is the committee's, whatever the enacting sentence says.
    const chair =
      authority?.body === 'chu-tich-ubnd' ||
      (enacted?.body === 'chu-tich-ubnd' && signedFor(conclusions)?.body !== 'ubnd');
    const body = printed.body === 'ubnd' && chair ? ('chu-tich-ubnd' as const) : printed.body;
    const further = authority ?? enacted;
    const place = printed.place ?? further?.place ?? null;
    const level = printed.level === 'unknown' && further !== null ? further.level : printed.level;
    return body === printed.body && place === printed.place && level === printed.level
      ? printed
      : { ...printed, body, place, level };
  }
  return authority ?? enactedBy(work, preamble.enacting) ?? signedFor(conclusions) ?? symbolIssuer(header);
}

function enactedBy(work: Work, enacting: Part | null): Issuer | null {
  if (enacting === null) return null;
  const at = enacting.text.indexOf(' ban hành');
  const end = at < 0 ? Math.min(enacting.end, enacting.start + 80) : enacting.start + at;
  return readIssuer(work.text, { start: enacting.start, end });
}

/** `TM. ỦY BAN NHÂN DÂN TỈNH X` */
function signedFor({ signatures }: Conclusions): Issuer | null {
  for (const { lines } of signatures) {
    for (const { prefix, title, at } of lines) {
      if (prefix !== 'TM') continue;
      const issuer = readIssuer(title, { start: 0, end: title.length });
      if (issuer !== null) return { ...issuer, at };
    }
  }
  return null;
}

function symbolIssuer({ symbol, symbolSpan }: Header): Issuer | null {
  return symbol === null || symbolSpan === null ? null : issuerOfSymbol(symbol, symbolSpan);
}
