import { defineRule } from '../../engine/define-rule.ts';
import { inPlaces } from '../../engine/repeats.ts';
import type { Context, Edit, Fix } from '../../engine/types.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { likeCase } from '../../text/phonotactics.ts';
import type { Span, TokenTable } from '../../text/types.ts';
import { scannedOf } from '../input/_scanned.ts';
import { type Impossible, impossibleWords, misplacedTones } from './_impossible.ts';
import { phraseAt } from './_phrases.ts';
import { scanOf } from './_scan.ts';
import { toldAsOne, type WrongWord } from './_told-as-one.ts';

/** `scan`: all of a draft that shows the marks of a scanner; `many`: so many that it may have been scanned. `count`: their places. */
type Data = {
  kind: Impossible['flaw'] | 'phrase' | 'tone-place' | 'scan' | 'many';
  printed: string;
  right: string;
  count?: number;
};

/** Fewer are told one by one, although the file was scanned. */
const FEW = 3;
/** More different slips than a person makes in one draft. */
const MANY = 10;

function report(at: Span, data: Data, edits: readonly Edit[] = [{ ...at, insert: data.right }]): WrongWord<Data> {
  const { right } = data;
  const fix: Fix = { kind: 'review', title: { vi: `Viết “${right}”`, en: `Write “${right}”` }, edits };
  return { at, same: `${data.printed.toLowerCase()} ${right.toLowerCase()}`, data, fixes: right === '' ? [] : [fix] };
}

/** Edits of the words that differ only: a phrase may go over a line end. Where a word is missing, the whole is written. */
function editsOf({ start, end }: TokenTable, t: number, printed: string, right: string): Edit[] {
  const [old, now] = [printed.split(' '), right.split(' ')];
  if (old.length !== now.length) return [{ start: start[t], end: end[t + old.length - 1], insert: right }];
  return now.flatMap((insert, k) => (insert === old[k] ? [] : [{ start: start[t + k], end: end[t + k], insert }]));
}

const why: Readonly<Record<Data['kind'], readonly [vi: string, en: string]>> = {
  phrase: ['Lỗi gõ tạo thành từ khác nghĩa hoặc vô nghĩa.', 'A slip of typing made another word of it, or none.'],
  'stop-tone': [
    'Âm tiết kết thúc bằng c, ch, p, t chỉ mang dấu sắc hoặc dấu nặng.',
    'A syllable that ends in c, ch, p, t has the tone sắc or nặng.',
  ],
  'onset-spelling': [
    'Trước e, ê, i viết gh, ngh, k; trước các chữ khác viết g, ng, c.',
    'Before e, ê, i one writes gh, ngh, k; before other letters g, ng, c.',
  ],
  rhyme: ['Tiếng Việt không có vần này.', 'Vietnamese has no such rhyme.'],
  tones: ['Một âm tiết chỉ có một dấu thanh.', 'A syllable has one tone mark.'],
  'tone-place': [
    'Dấu thanh đặt sai chữ cái, theo kiểu cũ hay kiểu mới đều không có.',
    'The tone mark stands on a letter where no style has it.',
  ],
  shape: ['Tiếng Việt không có âm tiết này.', 'Vietnamese has no such syllable.'],
  typed: ['Một chữ cái gõ hai lần.', 'A letter was typed twice.'],
  'no-word': [
    'Tiếng Việt không có từ này; thường do lẫn dấu hỏi với dấu ngã hoặc gõ sót chữ.',
    'Vietnamese has no such word; mostly hỏi and ngã were mixed up, or a letter was left out.',
  ],
  glued: ['Hai âm tiết viết dính nhau.', 'Two syllables are written without a space.'],
  many: [
    'Nhiều chữ sai khác nhau như vậy thường do nhận dạng chữ khi quét.',
    'So many different slips come of a scanner that read a picture.',
  ],
  scan: [
    'Khi nhận dạng chữ, dấu thanh và nét chữ hay bị đọc nhầm; chữ, số sai mà vẫn thành từ thì không tìm ra được.',
    'A scanner misreads marks and strokes; a slip that makes another word or number cannot be found.',
  ],
};

export default defineRule<'document', Data>({
  id: 'language/misspelt',
  group: 'language',
  scope: 'document',
  severity: 'warning',
  // A scanned file has the same slip on every page.
  folds: 3,
  needs: ['body'],
  facts: ['V11.16', 'V11.1'],
  since: '0.1.0',
  summary: {
    vi: 'Sai chính tả: âm tiết tiếng Việt không có, hoặc từ gõ nhầm',
    en: 'Misspelt: no syllable of Vietnamese, or a wrong word by a slip',
  },
  why: {
    vi: 'Văn bản phải chính xác. Quy tắc chỉ báo âm tiết mà chính tả tiếng Việt không cho phép (được → đươc, ngành → nghành) và cụm từ sai trong mọi ngữ cảnh (phát luật, phản cấp); không báo tên riêng, từ nước ngoài, chữ viết tắt. Văn bản có dấu hiệu quét, nhận dạng chữ thì báo một lần cho tất cả các chỗ.',
    en: 'The text must be exact. Told are only syllables that Vietnamese spelling does not allow and phrases that are wrong in every context; no names, foreign words, abbreviations. Of a text that shows signs of a scanner all places are told at once.',
  },
  mend: {
    vi: 'Sửa theo gợi ý, hoặc tra từ điển. Tên riêng, từ nước ngoài bị báo nhầm thì giữ nguyên và ghi miễn trừ.',
    en: 'Write what is proposed, or look it up. Keep a name or foreign word that was taken for a slip, and waive the finding.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Tuyên truyền «phát luật» trên «công thông tin điện tử» của tỉnh.\n\n2. Đề án «đẩy mạnh cách hành chính» và «phản cấp».',
        fixed:
          '1. Tuyên truyền pháp luật trên cổng thông tin điện tử của tỉnh.\n\n2. Đề án đẩy mạnh cải cách hành chính và phân cấp.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Các sở, «nghành» «thưc» hiện «nhiêm vụ» «đươc» giao; «nguời» dân giám sát người làm việc.',
      },
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['Ủy ban nhân dân tỉnh yêu cầu', 'Ủy «ban nhân tỉnh» yêu cầu']],
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Thu nhập «giãm» «nhửng» «nămm» gần đây.',
        fixed: '1. Thu nhập giảm những năm gần đây.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Sở Nội vụ «thựchiện» rà soát; các xã thực hiện báo cáo.\n\n2. KẾT «QUYÈN» HẠN VÀ TRÁCH NHIỆM.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Rà soát «tòan» bộ các «lọai» hồ sơ «cuả» cơ quan; «qũy» bảo trì, «gía» đất.',
        fixed: '1. Rà soát toàn bộ các loại hồ sơ của cơ quan; quỹ bảo trì, giá đất.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Tiêu chuẩn kỹ năng nghề quốc «gìa».',
        fixed: '1. Tiêu chuẩn kỹ năng nghề quốc gia.',
      },
      // Scanned: the specks tell.
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Sở ‹ Nội vụ «câp» phép theo kêt quả tiêp nhận ¡ và kiêm tra tại bộ phận mỘt cửa.',
        fixed: '1. Sở ‹ Nội vụ cấp phép theo kết quả tiếp nhận ¡ và kiểm tra tại bộ phận mỘt cửa.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Tỉnh Đắk Lắk, tỉnh Bắc Kạn, xã Krông Á, buôn Kà Tum, ông Y Nhuân Byă.\n\n2. Ông Nguyển; Chử Đồng Tử; giãi bày; hiếu đễ; xoong, boong. Muối iốt, đèn nêông, điốt, bêtông, sôcôla, kilôgam, ôtô; gas, internet, website; bản photô.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Xử lý vi phạm vị trí đỗ xe; khả năng xuất khẩu; nghiên cứu kỹ luật; thi hành vị thế; lo cũng cố gắng.\n\n2. Căn cứ QĐ, NĐ, HĐND, TTHĐ; điểm â; khuỷu tay, quệt, ngoằn ngoèo, giếng, gìn giữ, xoong, quýnh.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Hòa giải, hoà giải; quý, thuỷ lợi, thủy lợi; uỷ quyền; Giơnevơ; Mátxcơva; Niu Dilân.',
      },
    ],
  },
  *check(document, ctx) {
    const words = [...wrongWords(document, ctx)];
    const scanned = words.length > FEW && scannedOf(document).words;
    if (!scanned && new Set(words.map(({ same }) => same)).size <= MANY) {
      yield* words;
      return;
    }
    const { count, ...told } = toldAsOne(words, scanned ? document : null);
    const printed = ctx.text(told.at).replace(/\s+/gu, ' ');
    yield { ...told, data: { kind: scanned ? 'scan' : 'many', printed, right: '', count } };
  },
  message: {
    vi: ({ kind, printed, right, count }, { places }) => ({
      what:
        kind === 'scan'
          ? `Văn bản có dấu hiệu quét, nhận dạng chữ: ${count} chỗ chữ viết sai hoặc bị tách rời, chỗ đầu tiên là “${printed}”.`
          : kind === 'many'
            ? `Có ${count} chỗ sai chính tả, chỗ đầu tiên là “${printed}”.`
            : `“${printed}” sai chính tả${inPlaces.vi(places)}.`,
      why: why[kind][0],
      todo:
        kind === 'scan' || kind === 'many'
          ? 'Dùng tệp soạn thảo gốc; nếu không có thì đối chiếu toàn bộ chữ, số với bản gốc và sửa lại.'
          : right === ''
            ? 'Sửa lại cho đúng; nếu là tên riêng hoặc từ nước ngoài thì giữ nguyên.'
            : `Sửa thành “${right}”.`,
    }),
    en: ({ kind, printed, right, count }, { places }) => ({
      what:
        kind === 'scan'
          ? `The text was probably scanned: ${count} words are misspelt or broken, first “${printed}”.`
          : kind === 'many'
            ? `Words are misspelt in ${count} places, first “${printed}”.`
            : `“${printed}” is misspelt${inPlaces.en(places)}.`,
      why: why[kind][1],
      todo:
        kind === 'scan' || kind === 'many'
          ? 'Use the file in which it was written; without it compare all words and numbers with the original and mend them.'
          : right === ''
            ? 'Correct it; a name or a foreign word stays.'
            : `Write “${right}”.`,
    }),
  },
});

/** Every word that is wrong wherever it stands, told by itself. */
function* wrongWords(document: LegalDocument, ctx: Context): Iterable<WrongWord<Data>> {
  const { text, tokens } = document.source;
  const { start, end } = tokens;
  const told = new Set<number>();
  for (const t of scanOf(document).wrong) {
    const phrase = phraseAt(tokens, t);
    if (phrase === null) continue;
    const at = { start: start[t], end: end[t + phrase.keys.length - 1] };
    const paragraph = document.paragraphAt(at.start);
    if (paragraph === null || at.end > paragraph.end || paragraph.zone === 'outside' || paragraph.zone === 'metadata')
      continue;
    const printed = ctx.text(at).replace(/\s+/gu, ' ');
    const right = likeCase(phrase.right, printed);
    for (let k = 0; k < phrase.keys.length; k++) told.add(t + k);
    yield report(at, { kind: 'phrase', printed, right }, editsOf(tokens, t, printed, right));
  }
  for (const { t, right } of misplacedTones(document)) {
    const at = { start: start[t], end: end[t] };
    yield report(at, { kind: 'tone-place', printed: text.slice(at.start, at.end), right });
  }
  for (const { t, flaw, right } of impossibleWords(document)) {
    // The phrase tells more.
    if (told.has(t)) continue;
    const at = { start: start[t], end: end[t] };
    yield report(at, { kind: flaw, printed: text.slice(at.start, at.end), right });
  }
}
