import { checks } from '@rasoat/rules';
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';

/** Slips of language, each beside what looks like it and is right; a plan with one sentence a paragraph. */
const found = async (id: string, ...sentences: string[]): Promise<string[]> => {
  const text = `KẾ HOẠCH\nVề cải cách hành chính\n\n${sentences.map((sentence, k) => `${k + 1}. ${sentence}`).join('\n\n')}\n`;
  const result = await check(
    text,
    { asOf: '2026-11-22', today: '2026-11-22', kind: 'ke-hoach' },
    checks.filter((rule) => rule.id === id),
    'draft.txt',
  );
  return result.findings.map(({ quote }) => quote);
};

describe('doubled words', () => {
  const doubled = (...sentences: string[]) => found('language/repeated-word', ...sentences);

  test.each([
    ['Năng suất suất bình quân đạt 60 tạ/ha.', 'suất'],
    ['Chương trình khuyến khích khích các hộ tham gia.', 'khích'],
    ['Đơn vị kiểm soát soát hồ sơ trước khi trình.', 'soát'],
    ['Cơ cấu cấu bộ máy của sở được sắp xếp lại.', 'cấu'],
    ['Thực hiện kế hoạch hoạch năm 2027.', 'hoạch'],
    ['Nhà nước hỗ trợ trợ kinh phí.', 'trợ'],
    ['Báo cáo hiện trạng trạng công trình.', 'trạng'],
    ['Các lĩnh vực vực được phân công.', 'vực'],
    ['Thống thống kê số liệu hằng quý.', 'thống'],
    ['Sở Tư pháp phối phối hợp với các xã.', 'phối'],
    ['Các xã tuyên tuyên truyền sâu rộng.', 'tuyên'],
    ['Sở Nội vụ gửi gửi báo cáo.', 'gửi'],
    ['Kết quả phải được nêu ra ra trong báo cáo.', 'ra'],
    ['Hồ sơ chưa chưa hợp lệ thì trả lại.', 'chưa'],
    ['Đây là là nhiệm vụ trọng tâm.', 'là'],
    ['Việc này được được giao cho Sở Nội vụ.', 'được'],
  ])('%s', async (sentence, slip) => {
    expect(await doubled(sentence)).toEqual([slip]);
  });

  test.each([
    'Kết quả đạt được được công bố công khai.',
    'Máy móc, thiết bị bị hỏng được sửa chữa.',
    'Người nộp nộp bản sao; số tiền đã nộp nộp vào ngân sách được hoàn trả.',
    'Ủy ban nhân dân xã trực tiếp tiếp công dân.',
    'Tổ chức thực hiện hệ thống thống nhất toàn tỉnh.',
    'Bảo đảm công bằng bằng các hình thức phù hợp.',
    'Việc tự do do pháp luật bảo đảm.',
    'Quy định định mức; kiểm định định kỳ; hoạch định định hướng.',
    'Viên chức chức danh nghề nghiệp; doanh nghiệp nghiệp vụ kế toán.',
    'Người được lựa chọn chọn giống cây phù hợp.',
    'Bộ luật luật sư viện dẫn; pháp luật luật hóa chủ trương.',
    'Bảo quản quản lý hồ sơ theo phân công.',
    'Cán bộ trung trực trực tiếp phụ trách.',
    'Giáo trình trình độ trung cấp; lộ trình trình Hội đồng nhân dân tỉnh.',
    'Người từ 18 tuổi trở lên lên danh sách; mặt bằng bằng phẳng.',
    'Công ty Tích tích cực tham gia; ông Trợ trợ giúp hộ nghèo.',
  ])('%s is right', async (sentence) => {
    expect(await doubled(sentence)).toEqual([]);
  });
});

describe('misspelt syllables', () => {
  const misspelt = (...sentences: string[]) => found('language/misspelt', ...sentences);

  test.each([
    ['Các đơn vị nghiêmm túc thực hiện.', 'nghiêmm'],
    ['Rà soát thủ tục hành chínhh tại xã.', 'chínhh'],
    ['Kết quả thựcc hiện năm trước.', 'thựcc'],
    ['Nhiệm vụ đđược giao từ đầu năm.', 'đđược'],
    ['Trụ sở ở trrường học cũ.', 'trrường'],
    ['Tỷ lệ hộ nghèo giãm nhanh.', 'giãm'],
    ['Công khai tại những nơi dể thấy.', 'dể'],
    ['Một số nơi thực hiện chưa phổ biến ở cơ sở chổ ở.', 'chổ'],
    ['Người dân phãi nộp bản chính.', 'phãi'],
    ['Quy mô tỗng thể của đề án.', 'tỗng'],
    ['Cán bộ nử chiếm 45%.', 'nử'],
    ['Rút ngắn khoãng thời gian chờ.', 'khoãng'],
    ['Tiêu chuẫn chức danh nghề nghiệp.', 'chuẫn'],
    ['Phát triển vửng chắc.', 'vửng'],
    ['Danh sách đội ngủ, cán bộ trẻ và nhửng người có công.', 'nhửng'],
  ])('%s', async (sentence, slip) => {
    expect(await misspelt(sentence)).toEqual([slip]);
  });

  test.each([
    'Ông Nguyển Văn Dủng và bà Sẳn tham gia.',
    'Nơi thờ Chử Đồng Tử; giữ đạo hiếu đễ; lời giãi bày; tính dớ dẩn.',
    'Ruộng lúa, xoong nồi, boong tàu, cái xoong nhôm.',
    'Đồng bào Ê Đê, Raglai, xã Ea Kiết, huyện Đắk Đoa, làng Kon Plông.',
    'Rừng củng cố ranh giới; nghĩ và nghỉ; sửa và sữa; bảo và bão; mẩu và mẫu.',
    'Sữa chua, dải phân cách, giải thưởng, chảo rang, tẩu thuốc, mỏi mệt, thẫm màu.',
    'Tãi lúa, trã đất, tiễu trừ, chĩnh gạo, lảnh lót, viển vông, phóng đãng, lẩn quẩn.',
  ])('%s is right', async (sentence) => {
    expect(await misspelt(sentence)).toEqual([]);
  });

  test('what a phrase tells is told once', async () => {
    expect(await misspelt('Các xã triễn khai và chuyễn đổi số.')).toEqual(['triễn khai', 'chuyễn đổi']);
  });
});
