import { buildDossier, type Dossier } from '@rasoat/rules/dossier';
import { expect, test } from 'vitest';
import { expectLinear } from '../support/growth.ts';
import { between, dossierOf, sample } from './support.ts';

/** The sound dossier with `n` more items in the papers that are compared item by item. */
function grown(n: number): Record<string, string> {
  const papers = sample();
  const put = (file: string, before: string, item: (i: number) => string): void => {
    const lines = Array.from({ length: n }, (_, i) => item(i + 1)).join('\n');
    if (!papers[file].includes(before)) throw new Error(`“${before}” is not in ${file}`);
    papers[file] = papers[file].replace(before, `${lines}\n${before}`);
  };
  const name = papers['to-trinh.txt'].split('\n').find((line) => line.startsWith('Về dự thảo'))!;
  put('to-trinh.txt', 'V. NGUỒN LỰC', (i) => `${i}. ${name} tại Báo cáo số ${i}/BC-SNNMT ngày 30 tháng 10 năm 2026.`);
  put('bao-cao-tham-dinh.txt', 'III. KẾT LUẬN', (i) => `${i + 2}. Khoản ${i} Điều ${i % 9}: đề nghị nêu rõ hơn.`);
  put('bao-cao-tham-dinh.txt', 'III. KẾT LUẬN', (i) => `- Đề nghị rà soát nội dung thứ ${i} của dự thảo.`);
  put('tiep-thu-tham-dinh.txt', '2. Về khoản 3', (i) => `${i + 2}. Về điểm a khoản ${i + 1} Điều ${i % 9}: đã sửa.`);
  put('ban-so-sanh.txt', '| Chưa quy định |', (i) => `| Chưa quy định | Điều ${i}. Tên của điều ${i} | |`);
  put('tong-hop-y-kien.txt', '| 1 | Sở Tài chính', (i) => `| ${i} | Sở Nội vụ | Khoản ${i} Điều 6: nêu rõ | |`);
  put('du-thao-quyet-dinh.txt', 'Điều 8. Trách nhiệm thi hành', (i) => `Điều ${i + 100}. Tên khác ${i}\nNội dung.`);
  return papers;
}

test('the checks between papers take twice the time for twice the papers', async () => {
  const sizes = [300, 600, 1200];
  const dossiers = new Map(
    await Promise.all(sizes.map(async (n) => [n, await dossierOf(grown(n), 'trinh-ubnd')] as const)),
  );
  const found = between(dossiers.get(600)!);
  for (const rule of ['comparison-article', 'opinion-unanswered', 'number-mismatch'])
    expect(found.filter((one) => one.rule === `dossier/${rule}`).length).toBeGreaterThan(0);
  await expectLinear((n) => () => between(dossiers.get(n)!), sizes[0]);
}, 60_000);

test('papers that cannot be read are told in time that grows with their number', async () => {
  const reason = { vi: 'Không có quyền đọc.', en: 'No permission.' };
  const dossier = (n: number): Dossier =>
    buildDossier([], {
      stage: 'trinh-ubnd',
      unopened: Array.from({ length: n }, (_, i) => ({ path: `${i}.docx`, reason })),
      recorded: null,
    });
  expect(between(dossier(300)).filter(({ rule }) => rule === 'dossier/paper-unread')).toHaveLength(300);
  await expectLinear((n) => {
    const made = dossier(n);
    return () => between(made);
  }, 500);
}, 60_000);
