import { describe, expect, test } from 'vitest';
import { dossierOf, paperOf, sample } from './support.ts';

const agency = 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nSỞ TÀI CHÍNH\n';
const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';
const numbered = (symbol: string): string => `${agency}${motto}Số: ${symbol}\nLai Châu, ngày 05 tháng 11 năm 2026\n\n`;
const letter = (symbol: string, subject: string, from = agency): string =>
  `${from}${motto}Số: ${symbol}\nV/v ${subject}\nLai Châu, ngày 05 tháng 11 năm 2026\n\nKính gửi: Sở Nông nghiệp và Môi trường\n\nNội dung trả lời.\n`;
const name = 'quy định mức hỗ trợ đánh giá, thẩm định và tổng kết mô hình khuyến nông trên địa bàn tỉnh Lai Châu';

/** Heads of papers, and what they are. The file is called `a.txt`: its name tells nothing. */
const heads: readonly (readonly [role: string, text: string])[] = [
  ['to-trinh', `${numbered('41/TTr-STC')}TỜ TRÌNH\nVề dự thảo Quyết định ${name}\n\nKính gửi: Ủy ban nhân dân tỉnh\n`],
  [
    'to-trinh',
    `${numbered('41/TTr-STC')}TỜ TRÌNH\nVề việc ban hành Quyết định ${name}\n\nKính gửi: Ủy ban nhân dân tỉnh\n`,
  ],
  [
    'bao-cao-tham-dinh',
    `${numbered('198/BC-STP')}BÁO CÁO THẨM ĐỊNH\nDự thảo Quyết định ${name}\n\nKính gửi: Sở Tài chính\n`,
  ],
  [
    'bao-cao-tham-dinh',
    `${numbered('198/BC-STP')}BÁO CÁO\nKết quả thẩm định dự thảo Quyết định ${name}\n\nKính gửi: Sở Tài chính\n`,
  ],
  [
    'bao-cao-tham-dinh',
    letter('1500/STP-VB', `thẩm định dự thảo Quyết định ${name}`, 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nSỞ TƯ PHÁP\n'),
  ],
  [
    'tiep-thu-tham-dinh',
    `${numbered('405/BC-STC')}BÁO CÁO\nTiếp thu, giải trình ý kiến thẩm định đối với dự thảo Quyết định ${name}\n\nKính gửi: Ủy ban nhân dân tỉnh\n`,
  ],
  [
    'tiep-thu-tham-dinh',
    `${numbered('405/BC-STC')}BÁO CÁO\nVề việc giải trình, tiếp thu ý kiến thẩm định của Sở Tư pháp\n\nKính gửi: Ủy ban nhân dân tỉnh\n`,
  ],
  [
    'tiep-thu-tham-dinh',
    `BẢN TIẾP THU, GIẢI TRÌNH\nÝ KIẾN THẨM ĐỊNH CỦA SỞ TƯ PHÁP\n(Kèm theo Tờ trình số 41/TTr-STC)\n\n| STT | Ý kiến | Tiếp thu |\n|---|---|---|\n| 1 | a | b |\n`,
  ],
  [
    'bao-cao-tham-tra',
    `${numbered('12/BC-BKTNS')}BÁO CÁO\nThẩm tra dự thảo Nghị quyết ${name}\n\nKính gửi: Hội đồng nhân dân tỉnh\n`,
  ],
  [
    'tiep-thu-tham-tra',
    `${numbered('13/BC-UBND')}BÁO CÁO\nTiếp thu, giải trình ý kiến thẩm tra dự thảo Nghị quyết ${name}\n\nKính gửi: Hội đồng nhân dân tỉnh\n`,
  ],
  [
    'tong-hop-y-kien',
    `BẢNG TỔNG HỢP Ý KIẾN GÓP Ý\nĐối với dự thảo Quyết định ${name}\n\n| STT | Cơ quan | Ý kiến |\n|---|---|---|\n| 1 | a | b |\n`,
  ],
  [
    'tong-hop-y-kien',
    `${agency}\nBẢN TỔNG HỢP, TIẾP THU, GIẢI TRÌNH\nÝ KIẾN GÓP Ý\nđối với dự thảo Quyết định ${name}\n\n1. Sở Nội vụ: nhất trí.\n`,
  ],
  [
    'tong-hop-y-kien',
    `${numbered('15/BC-STC')}BÁO CÁO\nTổng hợp, giải trình, tiếp thu ý kiến góp ý dự thảo Quyết định ${name}\n\nKính gửi: Ủy ban nhân dân tỉnh\n`,
  ],
  [
    'so-sanh',
    `BẢN SO SÁNH, THUYẾT MINH\nNội dung dự thảo Quyết định ${name}\n\n| Quy định hiện hành | Dự thảo |\n|---|---|\n| a | b |\n`,
  ],
  ['so-sanh', `${agency}\nBẢNG SO SÁNH\nQUYẾT ĐỊNH HIỆN HÀNH VÀ DỰ THẢO QUYẾT ĐỊNH\n\nĐiều 1. a\n`],
  ['so-sanh', `${agency}\nBẢN THUYẾT MINH\nDự thảo Quyết định ${name}\n\n1. Điều 1: a\n`],
  [
    'tong-ket',
    `${numbered('371/BC-STC')}BÁO CÁO\nTổng kết thi hành Quyết định số 17/2021/QĐ-UBND quy định mức hỗ trợ\n\nKính gửi: Ủy ban nhân dân tỉnh\n`,
  ],
  [
    'tong-ket',
    `${numbered('371/BC-STC')}BÁO CÁO\nĐánh giá thực trạng quan hệ xã hội liên quan đến dự thảo Quyết định ${name}\n\nKính gửi: Ủy ban nhân dân tỉnh\n`,
  ],
  [
    'danh-gia-tthc',
    `${agency}\nBẢN ĐÁNH GIÁ TÁC ĐỘNG CỦA THỦ TỤC HÀNH CHÍNH\ntrong dự thảo Quyết định ${name}\n\nI. SỰ CẦN THIẾT\n`,
  ],
  [
    'danh-gia-tthc',
    `${agency}\nBẢN ĐÁNH GIÁ\nthủ tục hành chính, phân cấp, bình đẳng giới trong dự thảo Quyết định ${name}\n\nI. NỘI DUNG\n`,
  ],
  ['danh-gia-tthc', `BIỂU MẪU ĐÁNH GIÁ TÁC ĐỘNG CỦA THỦ TỤC HÀNH CHÍNH\n\nTên dự án, dự thảo: Quyết định ${name}\n`],
  [
    'danh-gia-chinh-sach',
    `${numbered('9/BC-STC')}BÁO CÁO\nĐánh giá tác động của chính sách trong dự thảo Nghị quyết ${name}\n\nKính gửi: Ủy ban nhân dân tỉnh\n`,
  ],
  [
    'danh-gia-khac',
    `${agency}\nBẢN ĐÁNH GIÁ\nviệc phân cấp, bình đẳng giới trong dự thảo Quyết định ${name}\n\nI. NỘI DUNG\n`,
  ],
  [
    'ra-soat',
    `${numbered('8/BC-STC')}BÁO CÁO\nRà soát các văn bản quy phạm pháp luật có liên quan đến dự thảo Quyết định ${name}\n\nKính gửi: Ủy ban nhân dân tỉnh\n`,
  ],
  ['y-kien-tthc', letter('77/VPUBND-HCC', `ý kiến về thủ tục hành chính tại dự thảo Quyết định ${name}`)],
  [
    'y-kien-tthc',
    letter(
      '78/VP-KSTT',
      'tham gia ý kiến dự thảo Quyết định quy định thủ tục hành chính hỗ trợ chăn nuôi',
      'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nVĂN PHÒNG\n',
    ),
  ],
  ['y-kien-gop-y', letter('300/STC-NS', `góp ý dự thảo Quyết định ${name}`)],
  ['y-kien-gop-y', letter('301/STC-NS', `tham gia ý kiến đối với dự thảo Quyết định ${name}`)],
  ['van-ban-lien-quan', letter('302/STC-NS', `lấy ý kiến góp ý dự thảo Quyết định ${name}`)],
  ['van-ban-lien-quan', letter('303/STC-NS', `đề nghị thẩm định dự thảo Quyết định ${name}`)],
  [
    'du-thao-cong-bo',
    `${numbered('/QĐ-UBND')}QUYẾT ĐỊNH\nVề việc công bố thủ tục hành chính mới ban hành trong lĩnh vực chăn nuôi\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Công bố kèm theo Quyết định này 02 thủ tục hành chính.\n`,
  ],
  ['khac', 'Danh sách người dự họp\n1. Đại diện Sở Tài chính\n'],
];

describe('papers are told by their content', () => {
  for (const [role, text] of heads) {
    const title = text
      .slice(text.search(/^(?:TỜ TRÌNH|BÁO|BẢN|BẢNG|BIỂU|QUYẾT|V\/v|Danh)/mu))
      .split('\n\n')[0]
      .replaceAll('\n', ' / ');
    for (const [spelling, change] of [
      ['as written', (one: string) => one],
      ['NFD, CRLF', (one: string) => one.normalize('NFD').replaceAll('\n', '\r\n')],
    ] as const)
      test(`${role}: ${title.slice(0, 90)} (${spelling})`, async () => {
        const dossier = await dossierOf({ 'a.txt': change(text) }, 'trinh-ubnd');
        expect(paperOf(dossier, 'a.txt').role).toBe(role);
      });
  }
});

test('the sound sample: each file is the paper it is, the draft the one that the others are about', async () => {
  const dossier = await dossierOf(sample(), 'trinh-ubnd');
  expect(dossier.papers.map(({ id, path, sureness }) => `${id} ${path} ${sureness}`)).toEqual([
    'to-trinh to-trinh.txt sure',
    'du-thao du-thao-quyet-dinh.txt sure',
    'so-sanh ban-so-sanh.txt sure',
    'tong-hop-y-kien tong-hop-y-kien.txt sure',
    'tong-ket bao-cao-tong-ket.txt sure',
    'bao-cao-tham-dinh bao-cao-tham-dinh.txt sure',
    'tiep-thu-tham-dinh tiep-thu-tham-dinh.txt sure',
  ]);
  expect(dossier.form).toBe('qd-ubnd');
  expect(dossier.draft?.evidence.map(({ what }) => what)).toEqual([
    'type',
    'subject',
    'about-draft',
    'draft-mark',
    'symbol',
  ]);
});

test('a table of data names no issuer of its paper, and is no text before a document', async () => {
  const dossier = await dossierOf(sample(), 'trinh-ubnd');
  for (const role of ['so-sanh', 'tong-hop-y-kien'] as const) {
    const { document } = dossier.find(role)!.result;
    expect(document.issuer).toBeNull();
    expect(document.outside).toEqual([]);
  }
});

test('names of files that say otherwise do not change what a paper is; its id does not follow its name', async () => {
  const papers = Object.entries(sample());
  const turned = Object.fromEntries(papers.map(([, text], i) => [papers[(i + 1) % papers.length][0], text]));
  const [straight, crossed] = [await dossierOf(sample(), 'trinh-ubnd'), await dossierOf(turned, 'trinh-ubnd')];
  const titles = ({ papers: all }: typeof straight) => all.map(({ id, title }) => `${id} ${title?.words}`);
  expect(titles(crossed)).toEqual(titles(straight));
});

test('a decision that was issued and lies beside the draft is not the draft', async () => {
  const issued = sample()
    ['du-thao-quyet-dinh.txt'].replace('DỰ THẢO\n', '')
    .replace('Số:      /2026/QĐ-UBND', 'Số: 17/2021/QĐ-UBND')
    .replace('ngày      tháng      năm 2026', 'ngày 25 tháng 5 năm 2021')
    .replaceAll('nội dung và việc quản lý mô hình khuyến nông địa phương', 'mô hình khuyến nông');
  const dossier = await dossierOf({ '00-cu.txt': issued, ...sample() }, 'trinh-ubnd');
  expect(paperOf(dossier, '00-cu.txt').role).toBe('van-ban-lien-quan');
  expect(dossier.draft?.path).toBe('du-thao-quyet-dinh.txt');
});

test('what the others are about is the draft, whatever the marks of another', async () => {
  const numbered = sample()
    ['du-thao-quyet-dinh.txt'].replace('DỰ THẢO\n', '')
    .replace('Số:      /2026/QĐ-UBND', 'Số: 41/2026/QĐ-UBND')
    .replace('ngày      tháng      năm 2026', 'ngày 24 tháng 11 năm 2026');
  const other = sample()['du-thao-quyet-dinh.txt'].replaceAll(
    'tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông địa phương',
    'mức thu phí tham quan di tích',
  );
  const dossier = await dossierOf({ ...sample(), 'du-thao-quyet-dinh.txt': numbered, '0.txt': other }, 'trinh-ubnd');
  expect(dossier.draft?.path).toBe('du-thao-quyet-dinh.txt');
  expect(paperOf(dossier, '0.txt').role).toBe('van-ban-lien-quan');
  // An issued document that no paper is about is no draft.
  const issued = numbered.replaceAll(
    'tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông',
    'việc thu phí ở bến xe',
  );
  const { 'du-thao-quyet-dinh.txt': _, ...rest } = sample();
  expect((await dossierOf({ ...rest, 'a.txt': issued }, 'trinh-ubnd')).draft).toBeNull();
});

test('of two versions the newer one stands, told by the mark of the draft, else by the date, else by the name of the file', async () => {
  const draft = sample()['du-thao-quyet-dinh.txt'];
  const marked = await dossierOf(
    {
      ...sample(),
      'du-thao-quyet-dinh.txt': draft.replace('DỰ THẢO', 'DỰ THẢO LẦN 2'),
      'a.txt': draft.replace('DỰ THẢO', 'DỰ THẢO LẦN 3').replace('20 ha', '25 ha'),
    },
    'trinh-ubnd',
  );
  expect(marked.draft?.path).toBe('a.txt');
  expect(paperOf(marked, 'du-thao-quyet-dinh.txt').superseded).toEqual({ by: 'du-thao', why: 'older' });

  const review = sample()['bao-cao-tham-dinh.txt'];
  const dated = await dossierOf(
    {
      ...sample(),
      'a.txt': review
        .replace('ngày 30 tháng 10', 'ngày 12 tháng 10')
        .replace('198/BC', '180/BC')
        .replace('1. Khoản 1 Điều 3: đề nghị', '1. Khoản 1 Điều 3: cần'),
    },
    'trinh-ubnd',
  );
  expect(dated.find('bao-cao-tham-dinh')?.path).toBe('bao-cao-tham-dinh.txt');
  expect(paperOf(dated, 'a.txt').superseded?.why).toBe('older');

  const named = await dossierOf(
    { ...sample(), 'du-thao lan 2.txt': draft.replace('20 ha', '21 ha'), 'du-thao-quyet-dinh.txt': draft },
    'trinh-ubnd',
  );
  expect(named.draft?.path).toBe('du-thao lan 2.txt');
  const tied = await dossierOf({ ...sample(), 'b.txt': draft.replace('20 ha', '21 ha') }, 'trinh-ubnd');
  expect(tied.papers.filter(({ superseded }) => superseded?.why === 'tie')).toHaveLength(1);
  const copied = await dossierOf({ ...sample(), 'b.txt': draft }, 'trinh-ubnd');
  expect(copied.papers.filter(({ superseded }) => superseded?.why === 'copy')).toHaveLength(1);
});

test('opinions, attachments, related documents and forms of impact may be many', async () => {
  const opinions = Object.fromEntries(
    ['300', '301', '302'].map((no) => [`${no}.txt`, letter(`${no}/STC-NS`, `góp ý dự thảo Quyết định ${name}`)]),
  );
  const dossier = await dossierOf(opinions, 'lay-y-kien');
  expect(dossier.papers.map(({ id, superseded }) => [id, superseded?.why ?? null])).toEqual([
    ['y-kien-gop-y', null],
    ['y-kien-gop-y~2', null],
    ['y-kien-gop-y~3', null],
  ]);
});

test('a regulation in a file of its own is a part of the draft', async () => {
  const regulation =
    'QUY ĐỊNH\nTiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông địa phương trên địa bàn tỉnh Lai Châu\n(Kèm theo Quyết định số      /2026/QĐ-UBND)\n\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi điều chỉnh\nQuy định này quy định tiêu chí lựa chọn.\n';
  const dossier = await dossierOf({ ...sample(), 'x.txt': regulation }, 'trinh-ubnd');
  expect(paperOf(dossier, 'x.txt')).toMatchObject({ role: 'kem-theo', sureness: 'sure' });
});

test('what cannot be read, or is known by its file name alone, stands for nothing that is compared', async () => {
  const dossier = await dossierOf(
    { ...sample(), 'bao-cao-tham-dinh.txt': '\n', 'tong-hop-y-kien.txt': 'Sở Tài chính nhất trí với dự thảo.\n' },
    'trinh-ubnd',
  );
  expect(paperOf(dossier, 'bao-cao-tham-dinh.txt')).toMatchObject({
    role: 'bao-cao-tham-dinh',
    unread: true,
    sureness: 'weak',
  });
  expect(paperOf(dossier, 'tong-hop-y-kien.txt')).toMatchObject({ role: 'tong-hop-y-kien', sureness: 'weak' });
  expect(dossier.find('bao-cao-tham-dinh')).toBeNull();
  expect(dossier.find('tong-hop-y-kien')).toBeNull();
});

test('at the stage of the council the submission of the UBND comes first', async () => {
  const own = sample()['to-trinh.txt'];
  const ubnd = own
    .replace('ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\n', 'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n')
    .replace('Số: 412/TTr-SNNMT', 'Số: 99/TTr-UBND');
  const papers = { ...sample(), 'b.txt': ubnd };
  expect((await dossierOf(papers, 'trinh-hdnd')).find('to-trinh')?.path).toBe('b.txt');
  expect((await dossierOf(papers, 'trinh-ubnd')).find('to-trinh')?.path).toBe('to-trinh.txt');
});
