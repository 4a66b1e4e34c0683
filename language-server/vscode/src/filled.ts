import { ask, choose } from './choose.ts';
import { say } from './say.ts';

/** A command of the server that a person has to say more for. */
type Argument = Readonly<Record<string, unknown>>;
type Fill = (argument: Argument) => Promise<Argument | null>;

const fills: Readonly<Record<string, Fill>> = {
  'rasoat.waive': async (argument) => {
    if (typeof argument['reason'] === 'string') return argument;
    const title = say('Miễn trừ phát hiện này', 'Waive this finding');
    const reason = await ask(
      title,
      say('Lý do (bắt buộc; người rà soát sẽ đọc)', 'The reason (required; reviewers read it)'),
      {
        check: (value) => (value === '' ? say('Miễn trừ phải có lý do.', 'A waiver needs a reason.') : null),
      },
    );
    if (reason === undefined) return null;
    const until = await ask(
      title,
      say(
        'Đến hết ngày nào (năm-tháng-ngày; để trống: không thời hạn)',
        'Until which day (year-month-day; empty: no end)',
      ),
      {
        check: (value) =>
          value === '' || isDay(value) ? null : say('Viết như 2026-12-31.', 'Write it as 2026-12-31.'),
      },
    );
    if (until === undefined) return null;
    return { ...argument, reason: reason.trim(), ...(until.trim() === '' ? {} : { until: until.trim() }) };
  },
  'rasoat.checkAsOf': async (argument) => {
    if (argument['asOf'] !== undefined) return argument;
    const title = say('Xét theo pháp luật của ngày nào', 'As of which day');
    // null: as the settings say.
    const chosen = await choose<string | null>(
      [
        { label: say('Hôm nay', 'Today'), value: 'today' },
        { label: say('Ngày ban hành ghi trong dự thảo', 'The day of issue in the draft'), value: 'issued' },
        { label: say('Ngày có hiệu lực ghi trong dự thảo', 'The day of effect in the draft'), value: 'effective' },
        { label: say('Ngày khác …', 'Another day …'), value: '' },
        { label: say('Như cài đặt', 'As the settings say'), value: null },
      ],
      title,
    );
    if (chosen === undefined) return null;
    if (chosen !== '') return { ...argument, asOf: chosen };
    const day = await ask(title, say('Ngày (năm-tháng-ngày)', 'Day (year-month-day)'), {
      example: '2026-12-01',
      check: (value) => (isDay(value) ? null : say('Viết như 2026-12-01.', 'Write it as 2026-12-01.')),
    });
    return day === undefined ? null : { ...argument, asOf: day.trim() };
  },
};

/** The arguments of a command of the server, with what only a person can say; null when they gave it up. */
export async function filled(command: string, args: readonly unknown[]): Promise<readonly unknown[] | null> {
  if (!Object.hasOwn(fills, command)) return args;
  const [first, ...others] = args;
  const argument = await fills[command](typeof first === 'object' && first !== null ? (first as Argument) : {});
  return argument === null ? null : [argument, ...others];
}

/** Whether a text is a day of the calendar, written year-month-day. */
export function isDay(value: string): boolean {
  const text = value.trim();
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
