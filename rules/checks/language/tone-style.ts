import { defineRule } from '../../engine/define-rule.ts';
import type { Fix } from '../../engine/types.ts';
import { stylesOf, withStyle } from './_tone-styles.ts';

type Data = { printed: string; right: string; minority: number; majority: number; old: boolean };

export default defineRule<'document', Data>({
  id: 'language/tone-style',
  group: 'language',
  scope: 'document',
  severity: 'info',
  // The draft has one style or two: that is one finding.
  folds: 1,
  needs: ['body'],
  facts: ['V11.15'],
  since: '0.1.0',
  summary: { vi: 'Đặt dấu thanh theo hai kiểu trong một dự thảo', en: 'Two styles of placing tone marks in one draft' },
  why: {
    vi: 'Dấu thanh ở các vần oa, oe, uy được đặt theo kiểu cũ (hòa, ủy) hoặc kiểu mới (hoà, uỷ); cả hai đều dùng được, nhưng một văn bản phải thống nhất một kiểu, để đọc và tra cứu không sót. Tên riêng không tính.',
    en: 'In oa, oe, uy the tone mark stands on the first letter or on the second; either will do, but one document keeps to one, so that a search misses nothing. Names do not count.',
  },
  mend: {
    vi: 'Chọn một kiểu đặt dấu (hòa, ủy hoặc hoà, uỷ) cho cả dự thảo; `rasoat check --fix` đổi số ít theo số nhiều. Đặt bộ gõ theo kiểu đó để không lặp lại.',
    en: 'Choose one style (hòa, ủy or hoà, uỷ); `rasoat check --fix` turns the fewer into the more. Set your keyboard tool to it.',
  },
  fixes: ['safe'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã hòa giải theo quy định.\n\n2. Số hóa, «hoá» đơn.',
        fixed: '1. Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã hòa giải theo quy định.\n\n2. Số hóa, hóa đơn.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Uỷ ban nhân dân xã thực hiện hoà giải, xoá đói, khoẻ mạnh, bảo vệ công trình «thủy» lợi, văn hóa.',
        fixed: '1. Uỷ ban nhân dân xã thực hiện hoà giải, xoá đói, khoẻ mạnh, bảo vệ công trình thuỷ lợi, văn hoá.',
      },
      { asOf: '2026-11-22', base: 'ke-hoach', replace: [['- Kiện toàn danh sách', '- Số «hoá», kiện toàn danh sách']] },
    ],
    good: [
      { asOf: '2026-11-22', base: 'chi-thi' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Uỷ ban nhân dân xã hoà giải; xoá đói; quý, quỹ, quỷ, của, hoàn toàn, khoảng, thuyền, chuyển.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Ủy ban nhân dân tỉnh Hoà Bình phối hợp với ông Nguyễn Văn Thuỵ hòa giải; người dân khỏe mạnh.',
      },
    ],
  },
  *check(document, ctx) {
    const { tokens } = document.source;
    const { old, modern } = stylesOf(document);
    if (old.length === 0 || modern.length === 0) return;
    // With as many of both, the one that comes first stays.
    const keepsOld = old.length === modern.length ? old[0] < modern[0] : old.length > modern.length;
    const minority = keepsOld ? modern : old;
    for (const t of minority) {
      const at = { start: tokens.start[t], end: tokens.end[t] };
      const printed = ctx.text(at);
      const right = withStyle(printed, keepsOld);
      const fix: Fix = {
        kind: 'safe',
        title: { vi: 'Đặt dấu thanh thống nhất một kiểu', en: 'Place all tone marks in one style' },
        edits: [{ ...at, insert: right }],
      };
      yield {
        at,
        same: 'style',
        data: {
          printed,
          right,
          minority: minority.length,
          majority: old.length + modern.length - minority.length,
          old: keepsOld,
        },
        fixes: [fix],
      };
    }
  },
  message: {
    vi: ({ printed, right, minority, majority, old }) => ({
      what: `Dấu thanh đặt theo hai kiểu: ${minority} chỗ như “${printed}”, ${majority} chỗ theo kiểu ${old ? 'cũ (hòa, ủy)' : 'mới (hoà, uỷ)'}.`,
      why: 'Một văn bản nên thống nhất một kiểu đặt dấu, để tra cứu không sót.',
      todo: `Thống nhất theo kiểu ${minority === majority ? 'dùng trước' : 'dùng nhiều hơn'}: “${right}”.`,
    }),
    en: ({ printed, right, minority, majority, old }) => ({
      what: `Tone marks are placed in two styles: ${minority} like “${printed}”, ${majority} in the ${old ? 'old one (hòa, ủy)' : 'new one (hoà, uỷ)'}.`,
      why: 'One document keeps to one style, so that a search misses nothing.',
      todo: `Use the ${minority === majority ? 'one that comes first' : 'more frequent one'}: “${right}”.`,
    }),
  },
});
