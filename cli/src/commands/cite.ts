import { formatUnit, type Law, type LawDocument, nearest, normaliseSymbol, scanCitation } from '@rasoat/rules';
import { nearMisses } from '@rasoat/rules/reports/near';
import {
  confidenceLegend,
  documentTitle,
  reachSentence,
  statusSentence,
  timeline,
} from '@rasoat/rules/reports/timeline';
import { clean } from '@rasoat/rules/reports/width';
import { dayOf, lawOption } from '../checker.ts';
import { Configs } from '../config.ts';
import { type Io, say, UsageError } from '../io.ts';
import { LawStore } from '../law.ts';
import type { Args, Command } from '../options.ts';
import { printOptions } from '../print.ts';

export const cite: Command = {
  name: 'cite',
  operands: { vi: 'SỐ HIỆU|TÊN LUẬT', en: 'SYMBOL|NAME OF A LAW' },
  summary: { vi: 'Xem hiệu lực của một văn bản theo thời gian', en: 'See what became of a document over time' },
  about: {
    vi: 'In ngày ban hành, ngày có hiệu lực, mọi lần sửa đổi, thay thế, bãi bỏ mà dữ liệu biết, và tình trạng tại một ngày.\nVăn bản không có trong dữ liệu thì nói là không có (mã thoát 1), không suy đoán.',
    en: 'Prints issue, effect, every amendment, replacement and repeal that the data knows, and the state on a day.\nA document that is not in the data is said not to be (exit code 1); nothing is guessed.',
  },
  options: [
    {
      name: 'as-of',
      value: 'NGÀY',
      help: {
        vi: 'Tình trạng tại ngày này, ví dụ 2026-11-22 (mặc định: hôm nay)',
        en: 'State on this day, such as 2026-11-22 (default: today)',
      },
    },
    lawOption,
  ],
  examples: [
    { line: 'rasoat cite 63/2010/NĐ-CP', note: { vi: 'Theo số hiệu', en: 'By symbol' } },
    {
      line: 'rasoat cite "khoản 3 Điều 8 Nghị định 63/2010/NĐ-CP" --as-of 2026-01-01',
      note: { vi: 'Cả tình trạng của một khoản', en: 'With the state of a clause' },
    },
    { line: 'rasoat cite Luật Đất đai', note: { vi: 'Theo tên luật', en: 'By the name of a law' } },
  ],
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const query = args.positionals.join(' ').trim();
  if (query === '')
    throw new UsageError(
      'Nêu số hiệu hoặc tên luật, ví dụ: rasoat cite 63/2010/NĐ-CP',
      'Name a symbol or a law, such as: rasoat cite 63/2010/NĐ-CP',
    );
  const asOf = dayOf(args, io);
  const base = new Configs(io.cwd, null).for(io.cwd);
  const lang = args.lang ?? base.config.lang ?? 'vi';
  const law = new LawStore(io.cwd, args.list('law')).for(base);
  const options = printOptions(args, io, lang, law);
  const citation = scanCitation(query, { names: law.lawNames });
  const { found, note, units } = find(query, citation, law, asOf, base.config.province ?? null);

  if (found.length === 0) {
    const asked = citation?.symbol ?? citation?.name ?? query;
    const lines = [
      say(
        lang,
        `${clean(asked)}: không có trong dữ liệu, chưa biết có tồn tại và còn hiệu lực hay không.`,
        `${clean(asked)}: not in the data; whether it exists and is in force is not known.`,
      ),
    ];
    const near = citation?.symbol ? nearMisses(citation.symbol, law) : [];
    const name = near.length === 0 && !citation?.symbol ? nearest(asked, law.lawNames) : null;
    if (near.length > 0) {
      lines.push(say(lang, 'Gần giống, có trong dữ liệu:', 'Near it, and in the data:'));
      for (const document of near)
        lines.push(
          `  ${clean(documentTitle(document, lang))}${document.title === '' ? '' : `  ${clean(document.title)}`}`,
        );
    } else if (name !== null)
      lines.push(say(lang, `Ý bạn là: rasoat cite "${name}"?`, `Did you mean: rasoat cite "${name}"?`));
    await io.out.write(`${lines.join('\n')}\n${reachSentence(law.info, lang)}\n`);
    return 1;
  }
  const parts: string[] = [];
  if (note !== null) parts.push(`${clean(note[lang])}\n`);
  if (found.length > 1) {
    parts.push(
      `${say(lang, `Có ${found.length} văn bản cùng số hiệu hoặc tên; thêm ngày ban hành hoặc cơ quan để chọn một.`, `${found.length} documents have this symbol or name; add the day of issue or the issuer to choose one.`)}\n`,
    );
  }
  for (const document of found) {
    parts.push(timeline(document, law, asOf, options));
    for (const unit of units)
      parts.push(`  ${formatUnit(unit, lang)}: ${statusSentence(law.status(document.key, asOf, unit), asOf, lang)}\n`);
  }
  await io.out.write(`${parts.join('\n')}\n${confidenceLegend(lang)}\n${reachSentence(law.info, lang)}\n`);
  return 0;
}

type Scanned = ReturnType<typeof scanCitation>;

interface Found {
  readonly found: readonly LawDocument[];
  readonly note: { vi: string; en: string } | null;
  readonly units: NonNullable<Scanned>['units'];
}

/** Documents that the words name: a key of the registry, a citation, a bare symbol. */
function find(query: string, citation: Scanned, law: Law, asOf: string, province: string | null): Found {
  const exact = law.document(query.normalize('NFC'));
  if (exact !== null) return { found: [exact], note: null, units: [] };
  if (citation === null) {
    const keys = law.keys(normaliseSymbol(query));
    return {
      found: keys.map((key) => law.document(key)).filter((document) => document !== null),
      note: null,
      units: [],
    };
  }
  const { symbol, name, type, issuer, date, year, units } = citation;
  const resolution = law.resolve({ symbol, name, type, issuer, date, year, province, asOf });
  if (resolution.kind === 'found') return { found: [resolution.document], note: null, units };
  if (resolution.kind === 'ambiguous') return { found: resolution.candidates, note: null, units };
  if (resolution.kind === 'wrong-date') {
    const note = {
      vi: `Ngày ${resolution.printed} không phải ngày ban hành mà dữ liệu biết.`,
      en: `${resolution.printed} is not the day of issue in the data.`,
    };
    return { found: [resolution.document], note, units };
  }
  return { found: [], note: null, units };
}
