/** What the server says of a draft (`rasoat/status`, `rasoat/statusChanged`). */
export interface Status {
  readonly uri: string;
  readonly kind: string;
  readonly kindName: string;
  readonly asOf: string;
  readonly law: { readonly date: string; readonly reach: string };
  readonly counts: Readonly<Record<'error' | 'warning' | 'info', number>>;
  readonly citations: { readonly total: number; readonly identified: number; readonly unknown: number };
  readonly waived: number;
  readonly known: number;
  /** Files of settings with problems. */
  readonly troubles: number;
}

type Say = (vi: string, en: string) => string;

const day = (iso: string, say: Say): string => say(iso.split('-').reverse().join('/'), iso);

/** The words of the status bar: kind, day, what was found. */
export function statusText({ kindName, asOf, counts, troubles }: Status, say: Say): string {
  const found = [
    counts.error > 0 ? `$(error) ${counts.error}` : '',
    counts.warning > 0 ? `$(warning) ${counts.warning}` : '',
    counts.info > 0 ? `$(info) ${counts.info}` : '',
  ].filter((words) => words !== '');
  const wrong = troubles > 0 ? ' $(gear)!' : '';
  const result = found.length === 0 ? '$(check)' : found.join(' ');
  return `$(law) ${oneLine(kindName)} · ${day(asOf, say)} · ${result}${wrong}`;
}

/** The same at length, line by line. */
export function statusLines(status: Status, say: Say): string[] {
  const { kindName, asOf, law, counts, citations, waived, known, troubles } = status;
  const lines = [
    `${say('Loại văn bản', 'Kind')}: ${oneLine(kindName)}`,
    `${say('Xét theo pháp luật ngày', 'As of')}: ${day(asOf, say)}`,
    `${say('Dữ liệu pháp luật lập ngày', 'Law data of')}: ${day(law.date, say)}; ${say('cập nhật đến', 'reach')} ${day(law.reach, say)}`,
    `${say('Phát hiện', 'Findings')}: ${counts.error} ${say('lỗi', 'errors')}, ${counts.warning} ${say('cảnh báo', 'warnings')}, ${counts.info} ${say('lưu ý', 'notes')}${waived > 0 ? `; ${say(`${waived} đã miễn trừ`, `${waived} waived`)}` : ''}${known > 0 ? `; ${say(`${known} đã có trong tệp mốc`, `${known} in the baseline`)}` : ''}`,
    `${say('Viện dẫn', 'Citations')}: ${say(
      `nhận ra ${citations.identified} trong ${citations.total}; ${citations.unknown} chưa có trong dữ liệu`,
      `${citations.identified} of ${citations.total} identified; ${citations.unknown} not in the data`,
    )}`,
  ];
  if (troubles > 0)
    lines.push(
      say(
        `${troubles} tệp cấu hình có chỗ sai: xem bảng Problems`,
        `${troubles} files of settings have problems: see the Problems panel`,
      ),
    );
  return lines;
}

/** Icons and lines of the status bar are written in the text: what comes from a draft must not make any. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/gu, ' ').replaceAll('$(', '$\u200b(');
