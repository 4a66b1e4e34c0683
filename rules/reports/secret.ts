import type { Bilingual, CheckResult } from '../engine/types.ts';
import { everyFinding } from './set-aside.ts';

/** Why words of a draft were left out of data that may travel further than the draft. */
export type Withheld = 'secret';

/** A line that is nothing but a mark, wherever it stands: behind the first paper of a file, or where no header is recognised. */
const markLine = /^[ \t\u00a0]*(?:(?:TUYỆT|TỐI)[ \t\u00a0]+)?MẬT[ \t\u00a0]*$/mu;

/**
 * Whether a draft is marked mật: it bears the mark at its place or on a line of its own, or a mark that is not one of the
 * three (which `the-thuc/secrecy-mark` tells). In doubt it is secret: words that were exported cannot be called back.
 */
function isSecret(result: CheckResult): boolean {
  const { source, document } = result;
  return (
    document.header.secrecy !== null ||
    // A waiver or a baseline makes nothing less secret.
    everyFinding(result).some(({ finding }) => finding.rule === 'the-thuc/secrecy-mark') ||
    markLine.test(source.text)
  );
}

/** Why the words of this draft are left out of an export; null when they are not. */
export function withheldFrom(result: CheckResult, allowSecret: boolean): Withheld | null {
  return !allowSecret && isSecret(result) ? 'secret' : null;
}

/** What stands in place of a message that may hold words of a secret draft. */
export function withheldMessage(rule: string): Bilingual {
  return {
    vi: `Có phát hiện của quy tắc ${rule} ở đây; lời văn không nêu vì dự thảo có dấu chỉ độ mật.`,
    en: `Rule ${rule} has a finding here; its words are left out, because the draft bears a secrecy mark.`,
  };
}
