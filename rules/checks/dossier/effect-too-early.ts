import type { Dossier, Role } from '../../dossier/types.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Report } from '../../engine/types.ts';
import { dayNumber, isoOf } from '../../law/day.ts';
import { printDate } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';
import { LOCAL_DAYS } from '../the-thuc/_effect-days.ts';
import { named, standing } from './_paper.ts';

interface Data {
  readonly effect: string;
  readonly role: Role;
  readonly date: string;
  readonly earliest: string;
}

interface Step {
  readonly id: string;
  readonly role: Role;
  readonly date: string;
  readonly at: Span;
}

const SHORT_PROCEDURE = /(?:trình\s+tự|thủ\s+tục)[,\s]+(?:thủ\s+tục\s+)?rút\s+gọn/iu;

function* check(dossier: Dossier): Iterable<Report<Data>> {
  const { draft, form } = dossier;
  // A resolution is adopted at a session whose day no paper tells; a decision that publishes procedures is no normative document.
  if (draft === null || (form !== 'qd-ubnd' && form !== 'qd-ctubnd')) return;
  const { document } = draft.result;
  if (document.documentClass !== 'normative' || document.header.date !== null) return;
  const effect = document.clauses.effect.find(({ date, exact }) => date !== null && exact);
  if (effect === undefined) return;
  let last: Step | null = null;
  for (const { id, role, result } of standing(dossier)) {
    // Documents in force may lie in the dossier, too; only its own papers are steps.
    if (role === 'du-thao' || role === 'du-thao-cong-bo' || role === 'van-ban-lien-quan' || role === 'khac') continue;
    const { date, placeDate } = result.document.header;
    if (SHORT_PROCEDURE.test(result.source.text)) return;
    if (date === null || placeDate === null) continue;
    // What is submitted cannot be signed before it is; without its day, that of the latest paper tells.
    const step = { id, role, date, at: { start: placeDate.start, end: placeDate.end } };
    if (last === null || role === 'to-trinh' || (last.role !== 'to-trinh' && date > last.date)) last = step;
  }
  if (last === null) return;
  const earliest = isoOf(dayNumber(last.date) + LOCAL_DAYS)!;
  if (effect.date! >= earliest) return;
  yield {
    paper: draft.id,
    at: { start: effect.start, end: effect.end },
    data: {
      effect: printDate(effect.date!),
      role: last.role,
      date: printDate(last.date),
      earliest: printDate(earliest),
    },
    related: [
      {
        paper: last.id,
        at: last.at,
        message: { vi: 'Ngày ghi trên giấy tờ này.', en: 'The date on this paper.' },
      },
    ],
  };
}

const EFFECT = '1. Quyết định này có hiệu lực từ ngày 10 tháng 12 năm 2026.';

export default defineRule<'dossier', Data>({
  id: 'dossier/effect-too-early',
  group: 'dossier',
  scope: 'dossier',
  severity: 'warning',
  needs: [],
  facts: ['V8.1'],
  since: '0.1.0',
  summary: {
    vi: 'Ngày có hiệu lực sớm hơn các bước còn phải làm',
    en: 'The day of effect is earlier than the steps before it allow',
  },
  why: {
    vi: 'Văn bản của địa phương có hiệu lực sớm nhất 10 ngày sau ngày ký, và không thể ký trước ngày của tờ trình, báo cáo trong hồ sơ.',
    en: 'A document of a local body takes effect at the earliest ten days after it is signed, and it cannot be signed before the papers of its dossier.',
  },
  mend: {
    vi: 'Lùi ngày có hiệu lực; nếu xây dựng theo trình tự, thủ tục rút gọn thì nêu rõ trong tờ trình.',
    en: 'Put the day of effect off; if the draft follows the shortened procedure, tell so in the submission.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [[EFFECT, '«1. Quyết định này có hiệu lực từ ngày 15 tháng 11 năm 2026.»']],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [[EFFECT, '«1. Quyết định này có hiệu lực từ ngày 18 tháng 11 năm 2026.»']],
      },
    ],
    good: [
      { asOf: '2026-11-20', stage: 'trinh-ubnd', base: 'trinh-ubnd' },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [[EFFECT, '1. Quyết định này có hiệu lực từ ngày 19 tháng 11 năm 2026.']],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [EFFECT, '1. Quyết định này có hiệu lực từ ngày 15 tháng 11 năm 2026.'],
          [
            'Thực hiện Luật Ban hành văn bản quy phạm pháp luật, Sở',
            'Thực hiện Luật Ban hành văn bản quy phạm pháp luật, theo trình tự, thủ tục rút gọn, Sở',
          ],
        ],
      },
    ],
  },
  check,
  message: {
    vi: ({ effect, role, date, earliest }) => ({
      what: `Dự thảo có hiệu lực từ ngày ${effect}, trong khi ${named(role, 'vi')} ghi ngày ${date}.`,
      why: `Văn bản của địa phương có hiệu lực sớm nhất ${LOCAL_DAYS} ngày sau ngày ký, tức là không trước ngày ${earliest}.`,
      todo: 'Lùi ngày có hiệu lực, tính cả thời gian xem xét và ký ban hành.',
    }),
    en: ({ effect, role, date, earliest }) => ({
      what: `The draft takes effect on ${effect}, while the ${named(role, 'en')} is dated ${date}.`,
      why: `A document of a local body takes effect at the earliest ${LOCAL_DAYS} days after it is signed: not before ${earliest}.`,
      todo: 'Put the day of effect off, with time for the decision and the signature.',
    }),
  },
});
