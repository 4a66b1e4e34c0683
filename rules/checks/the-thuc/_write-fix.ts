import type { Fix } from '../../engine/types.ts';
import type { Span } from '../../text/types.ts';

/** The fix that writes `right` in place of a span. */
export const writeFix = (kind: Fix['kind'], at: Span, right: string): Fix => ({
  kind,
  title: { vi: `Viết “${right.trim()}”`, en: `Write “${right.trim()}”` },
  edits: [{ start: at.start, end: at.end, insert: right }],
});
