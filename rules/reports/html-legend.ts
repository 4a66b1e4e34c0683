import type { Lang } from '../engine/types.ts';
import { escapeMarkup } from './escape.ts';
import { confidence, say, sectionWords, severityWords } from './words.ts';

/** What the marks and words of the page mean. */
export function legend(lang: Lang): string {
  const badges = (
    [
      [
        'error',
        'trái quy định, phải sửa trước khi trình',
        'against a provision; must be mended before the draft is submitted',
      ],
      ['warning', 'nhiều khả năng sai, cần xem lại', 'probably wrong; look at it again'],
      ['info', 'nên biết; không cản việc trình', 'good to know; does not hold the draft back'],
    ] as const
  ).map(
    ([severity, vi, en]) =>
      `<span class="badge ${severity}">${severityWords[severity][lang]}</span> ${escapeMarkup(say(lang, vi, en))}`,
  );
  const lines = [
    ...badges,
    `<mark class="error">${say(lang, 'chữ gạch chân', 'underlined words')}</mark>: ${say(lang, 'lời văn của dự thảo mà phát hiện nói tới', 'the words of the draft that a finding is about')}; <ins>▸ ${say(lang, '(thiếu) …', '(missing) …')}</ins>: ${say(lang, 'chỗ đáng lẽ có phần bị thiếu', 'the place where a missing part belongs')}`,
    escapeMarkup(
      say(
        lang,
        `“${sectionWords.law.vi}” xếp trước “${sectionWords.form.vi}”; “${sectionWords.open.vi}” là điều dữ liệu không đủ để nói đúng hay sai, phải tra cứu ở nguồn chính thức.`,
        `“${sectionWords.law.en}” stands before “${sectionWords.form.en}”; “${sectionWords.open.en}” is what the data does not suffice to judge: look it up at an official source.`,
      ),
    ),
    escapeMarkup(
      say(
        lang,
        `Mức tin cậy của dữ liệu: ${(['A', 'B', 'C'] as const).map((level) => confidence(level, 'vi')).join('; ')}. “Chưa đối chiếu bản chính thức”: căn cứ do máy nêu, chưa có người so với Công báo.`,
        `Confidence of data: ${(['A', 'B', 'C'] as const).map((level) => confidence(level, 'en')).join('; ')}. “Not yet compared with the official text”: nobody has compared the legal basis with the gazette.`,
      ),
    ),
    escapeMarkup(
      say(
        lang,
        'Ô vuông bên phải để đánh dấu khi đã xử lý.',
        'Tick the box on the right when a finding is dealt with.',
      ),
    ),
  ];
  return `<section class="legend"><h2>${say(lang, 'Chú giải', 'Legend')}</h2><ul>\n${lines.map((line) => `<li>${line}</li>\n`).join('')}</ul></section>\n`;
}
