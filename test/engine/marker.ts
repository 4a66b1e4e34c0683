import { defineRule } from '@rasoat/rules';

/** A rule that finds one word wherever it stands: a probe of paths and fingerprints, independent of what the shipped rules say. */
export const marker = defineRule<'token', object>({
  id: 'language/marker',
  group: 'language',
  scope: 'token',
  words: ['thửa'],
  severity: 'warning',
  needs: [],
  facts: [],
  since: '0.1.0',
  summary: { vi: 'Có chữ “thửa”', en: 'The word stands here' },
  why: { vi: 'Chỉ dùng trong kiểm thử.', en: 'For tests only.' },
  mend: { vi: 'Bỏ chữ này.', en: 'Take the word out.' },
  examples: {
    bad: [
      { asOf: '2026-11-24', text: 'Một «thửa».' },
      { asOf: '2026-11-24', text: 'Hai «thửa».' },
    ],
    good: [
      { asOf: '2026-11-24', text: 'Một khu.' },
      { asOf: '2026-11-24', text: 'Hai khu.' },
    ],
  },
  *check(i, ctx) {
    const { tokens } = ctx.document.source;
    yield { at: { start: tokens.start[i], end: tokens.end[i] }, data: {} };
  },
  message: {
    vi: () => ({ what: 'Có chữ “thửa”.', why: '', todo: '' }),
    en: () => ({ what: 'The word stands here.', why: '', todo: '' }),
  },
});
