import { resolve } from 'node:path';
import { diffLaw, type Lang, type LawDocument, type LawEvent, openLaw } from '@rasoat/rules';
import { documentTitle } from '@rasoat/rules/reports/timeline';
import { clean } from '@rasoat/rules/reports/width';
import { eventBy, keyName, printDate } from '@rasoat/rules/reports/words';
import { type Io, say } from '../io.ts';
import { centralLaw, packOf, readLawFile, withLawFile } from '../law.ts';
import type { Args } from '../options.ts';

const fieldWords: Readonly<Record<Exclude<keyof LawDocument, 'key' | 'symbol'>, readonly [vi: string, en: string]>> = {
  type: ['loại', 'type'],
  title: ['tên', 'title'],
  issuer: ['cơ quan ban hành', 'issuer'],
  issued: ['ngày ban hành', 'issued'],
  effective: ['ngày có hiệu lực', 'in force'],
  confidence: ['mức tin cậy', 'confidence'],
  source: ['nguồn', 'source'],
  verify: ['cần kiểm tra lại', 'to be verified'],
};

/** What differs between two rows of one document: `ngày ban hành 2026-01-01 → 2026-01-02`. */
function changedFields(before: LawDocument, after: LawDocument, lang: Lang): string {
  const shown = (value: string | boolean | null): string =>
    value === null || value === '' ? say(lang, '(trống)', '(empty)') : String(value);
  return (Object.keys(fieldWords) as (keyof typeof fieldWords)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => `${fieldWords[field][lang === 'vi' ? 0 : 1]} ${shown(before[field])} → ${shown(after[field])}`)
    .join('; ');
}

/** `law diff`: what differs between two packs or tables. */
export async function diff(args: Args, operands: readonly string[], io: Io): Promise<number> {
  const lang = args.lang ?? 'vi';
  const base = centralLaw();
  const [old, now] = operands.map((shown) => {
    const bytes = packOf(readLawFile(resolve(io.cwd, shown), shown), shown, base);
    // Opened by itself first, so that a damaged file is told by its own name.
    const { documents } = withLawFile(shown, () => openLaw([bytes])).info;
    return { bytes, documents };
  });
  const changes = diffLaw(old.bytes, now.bytes);
  if (args.text('format') === 'json') {
    await io.out.write(`${JSON.stringify(changes, null, 2)}\n`);
    return 0;
  }
  const strangers =
    changes.documents.removed.length === old.documents && changes.documents.added.length === now.documents;
  if (strangers && old.documents > 0 && now.documents > 0)
    await io.err.write(
      `rasoat: ${say(lang, 'hai tệp không có văn bản nào chung; law diff so sánh hai bản của cùng một lớp dữ liệu.', 'the two files have no document in common; law diff compares two editions of one layer.')}\n`,
    );
  const document = (one: LawDocument): string =>
    [documentTitle(one, lang), one.title].filter((part) => part !== '').join(' ');
  const event = ({ target, kind, by, date, note }: LawEvent): string =>
    `${keyName(target, lang)} ${eventBy(kind, by === null ? null : keyName(by, lang), lang)} ${say(lang, 'từ ngày', 'from')} ${printDate(date, lang)}${note === '' ? '' : ` (${note})`}`;
  const lines = [
    ...changes.documents.added.map((one) => `+ ${document(one)}`),
    ...changes.documents.removed.map((one) => `- ${document(one)}`),
    ...changes.documents.changed.map(
      ({ before, after }) => `~ ${documentTitle(after, lang)}: ${changedFields(before, after, lang)}`,
    ),
    ...changes.events.added.map((one) => `+ ${event(one)}`),
    ...changes.events.removed.map((one) => `- ${event(one)}`),
  ].map(clean);
  const { documents, events } = changes;
  lines.push(
    say(
      lang,
      `Văn bản: thêm ${documents.added.length}, bỏ ${documents.removed.length}, đổi ${documents.changed.length}. Sự kiện: thêm ${events.added.length}, bỏ ${events.removed.length}.`,
      `Documents: ${documents.added.length} added, ${documents.removed.length} removed, ${documents.changed.length} changed. Events: ${events.added.length} added, ${events.removed.length} removed.`,
    ),
  );
  await io.out.write(`${lines.join('\n')}\n`);
  return 0;
}
