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
    ['Sở Tài chính cân đối đối kinh phí.', 'đối'],
    ['Sở Nội vụ hướng dẫn dẫn các xã.', 'dẫn'],
    ['Các xã hoàn thành thành chỉ tiêu được giao.', 'thành'],
    ['Đơn vị chủ chủ động báo cáo.', 'chủ'],
    ['Người dân nộp hồ sơ hồ sơ tại xã.', 'hồ sơ'],
    ['Lưu trữ tài liệu tài liệu theo quy định.', 'tài liệu'],
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
    'Đơn vị tư vấn tư vấn cho chủ đầu tư; cơ quan quản lý quản lý hồ sơ; đoàn kiểm tra kiểm tra tại xã.',
    'Trở thành thành viên; phản đối đối tượng; đồng thời thời hạn; hướng dẫn dẫn chiếu; làm chủ chủ động.',
    'Chứng minh bằng bằng tốt nghiệp, bằng bằng chứng; trường hợp bị bị đơn phản đối; tổ chức chức sắc tôn giáo.',
    'Công trình trình Thủ tướng Chính phủ; tài trợ trợ cấp; quyết toán toán học; hợp đồng đồng bộ; chính sách sách giáo khoa.',
    'Hồ sơ, hồ sơ; tài liệu\n\ntài liệu.',
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
    ['Mọi người nổ lực phấn đấu.', 'nổ lực'],
    ['Theo quy địn của pháp luật.', 'địn'],
    ['Ủy ban nhân dân thàn phố.', 'thàn'],
    ['Trong trường hợp thườn xuyên.', 'thườn'],
    ['Danh sách cán bộ trẽ.', 'trẽ'],
    ['Thăm hỏi nhửng người có công.', 'nhửng'],
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
    'Trườn qua, lượn vòng, hàn gắn, chín muồi, đồn biên phòng, khôn khéo, trọn gói, độn thổ, thôn bản.',
    'Tãi lúa, trã đất, tiễu trừ, chĩnh gạo, lảnh lót, viển vông, phóng đãng, lẩn quẩn.',
  ])('%s is right', async (sentence) => {
    expect(await misspelt(sentence)).toEqual([]);
  });

  test('what a phrase tells is told once', async () => {
    expect(await misspelt('Các xã triễn khai và chuyễn đổi số.')).toEqual(['triễn khai', 'chuyễn đổi']);
  });
});

describe('capitals of words and bodies', () => {
  const capital = (...sentences: string[]) => found('language/capital', ...sentences);

  test.each([
    ['Các xã thực hiện Kế Hoạch này từ ngày ký.', ['Kế Hoạch']],
    ['Theo Nghị Quyết số 02/NQ-HĐND và Thông Tư của Bộ Tài chính.', ['Nghị Quyết', 'Thông Tư']],
    ['Thủ tướng Chính Phủ, Chủ Tịch Ủy ban nhân dân tỉnh, Giám Đốc Sở Nội vụ.', ['Chính Phủ', 'Chủ Tịch', 'Giám Đốc']],
    ['Tổ Chức Thực Hiện', ['Tổ Chức Thực Hiện']],
    ['Mục đích, Yêu Cầu của đợt rà soát.', ['Yêu Cầu']],
    ['Căn cứ Luật Đất Đai và Luật Xử Lý Vi Phạm Hành Chính.', ['Luật Đất Đai', 'Luật Xử Lý Vi Phạm Hành Chính']],
    ['Bộ luật Dân Sự quy định việc này.', ['Bộ luật Dân Sự']],
    ['Giao Giám đốc sở Tư pháp chủ trì; báo cáo bộ Nội vụ.', ['sở', 'bộ']],
    ['Phối hợp với sở Khoa học và Công nghệ.', ['sở']],
    ['Thanh tra Tỉnh phối hợp với Bộ Chỉ huy quân sự tỉnh.', ['Tỉnh']],
    ['Báo cáo Công an Xã, UBND Phường Tân An.', ['Xã', 'Phường']],
    ['Đề nghị Mặt trận tổ quốc các cấp và mặt trận Tổ quốc xã giám sát.', ['Mặt trận tổ quốc', 'mặt trận Tổ quốc']],
    ['Đề nghị Liên đoàn lao động tỉnh, Hội nông dân tỉnh phối hợp.', ['Liên đoàn lao động', 'Hội nông dân']],
  ])('%s', async (sentence, slips) => {
    expect(await capital(sentence)).toEqual(slips);
  });

  test.each([
    'Công ty Kế Hoạch Đầu Tư Bình An và Công ty Tổ Chức Sự Kiện Sao Mai nộp hồ sơ.',
    'Trung Tâm Anh Ngữ Bình Minh; Chủ tịch Quốc hội; Văn phòng Chính phủ; Giám đốc Trung tâm.',
    'Kế hoạch này, Quyết định này; KẾ HOẠCH, QUYẾT ĐỊNH; Báo cáo Hội đồng nhân dân tỉnh.',
    'Luật Tổ chức Chính quyền địa phương, Luật Đo đạc và Bản đồ, Luật Nghĩa vụ quân sự, Luật Ngân sách nhà nước.',
    'Luật Mặt trận Tổ quốc Việt Nam, Luật Biển Việt Nam, Luật Quốc tịch Việt Nam.',
    'Các sở Tài chính, Tư pháp, Xây dựng; cơ sở Y tế; trụ sở Công an; cán bộ Tư pháp; đội ngũ cán bộ Y tế.',
    'Công an tỉnh, Tỉnh ủy, Tỉnh đoàn; xã hội hóa; Ủy ban nhân dân xã, phường; Công an Phường 15.',
    'Ban Thường vụ Tỉnh ủy; nhân dân Xã hội chủ nghĩa; cuộc vận động “Nông dân thi đua”.',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh; Tổng Liên đoàn Lao động Việt Nam; Hội Nông dân tỉnh.',
    'Các hội nông dân, hội viên; liên đoàn lao động cơ sở; mặt trận này có nhiều việc.',
  ])('none in: %s', async (sentence) => {
    expect(await capital(sentence)).toEqual([]);
  });
});

describe('numbers, periods, commas', () => {
  test.each([
    ['Kinh phí 25000000 đồng, 1800000 lượt, 12345 m đường.', ['25000000', '1800000', '12345']],
    ['Giải quyết 48000 hồ sơ mỗi năm.', ['48000']],
    ['Diện tích 150000 ha rừng.', ['150000']],
  ])('thousands: %s', async (sentence, slips) => {
    expect(await found('language/number-form', sentence)).toEqual(slips);
  });

  test.each([
    'Tài khoản số 12345678 đồng thời mở tại Kho bạc; mã 123456 người nộp.',
    'Năm 2026 người dân nộp 1.500.000 đồng; điện thoại 0912345678 người trực; 9500 hộ.',
    'Ký hiệu QH12345 m, tuyến 5/12345 km, 2.123456 ha; TCVN 11041 m; tọa độ 1522849 - 585000.',
    'Mẫu số 10200 đồng bộ.',
  ])('no thousands: %s', async (sentence) => {
    expect(await found('language/number-form', sentence)).toEqual([]);
  });

  test.each([
    [
      'Lấy ý kiến từ ngày 25 tháng 10 đến ngày 10 tháng 10 năm 2026.',
      ['ngày 25 tháng 10 đến ngày 10 tháng 10 năm 2026'],
    ],
    ['Niêm yết từ ngày 20 đến hết ngày 05 tháng 9 năm 2026.', ['ngày 20 đến hết ngày 05 tháng 9 năm 2026']],
    ['Thí điểm từ ngày 01/01/2028 đến ngày 31/12/2026.', ['ngày 01/01/2028 đến ngày 31/12/2026']],
    ['Hoàn thành trong Quý 6/2027 và quý V năm 2027.', ['Quý 6/2027', 'quý V năm 2027']],
    ['Tổng kết vào tháng 14 năm 2027.', ['tháng 14 năm 2027']],
  ])('periods: %s', async (sentence, slips) => {
    expect(await found('language/date-form', sentence)).toEqual(slips);
  });

  test.each([
    'Thực hiện từ ngày 15 tháng 12 đến ngày 15 tháng 01 năm 2027.',
    'Thực hiện từ ngày 15 tháng 12 năm 2026 đến ngày 15 tháng 01 năm 2027, từ ngày 01 đến ngày 01 tháng 3 năm 2027.',
    'Hoàn thành trong Quý IV/2026, quý 4 năm 2026, quý 1/2027, tháng 12/2027; đá quý 5 viên; quý 5.',
    'Thời hạn 36 tháng 24 năm nay; trong 18 tháng 13/2027; số liệu đến ngày 30 tháng 6.',
  ])('sound periods: %s', async (sentence) => {
    expect(await found('language/date-form', sentence)).toEqual([]);
  });

  test.each([
    ['Báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định../.', ['..']],
    ['Các sở ban ngành, Ủy ban nhân dân xã phường thực hiện.', ['sở ban ngành', 'xã phường']],
    ['Công khai tại trụ sở xã phường.', ['xã phường']],
    ['Không cấp lại giấy phép,', ['phép,']],
  ])('commas: %s', async (sentence, slips) => {
    expect(await found('language/punctuation', sentence, 'Sở Nội vụ theo dõi.')).toEqual(slips);
  });

  test.each([
    'Xã, phường; thị xã phường Hòa Lạc; xã Phường Vĩ; Ủy ban nhân dân xã phường Tân An cũ.',
    'Cơ sở ban ngành; sở, ban, ngành; các ban ngành; bộ, ngành; hết./.',
    'Hồ sơ gồm:',
  ])('sound commas: %s', async (sentence) => {
    expect(await found('language/punctuation', sentence, 'Sở Nội vụ theo dõi.')).toEqual([]);
  });

  test('a list of points may have commas; a line that goes on is no end', async () => {
    expect(
      await found('language/punctuation', 'Hồ sơ gồm:\n\na) Đơn đề nghị,\n\nb) Bản sao.', 'Theo dõi,\n\ntổng hợp.'),
    ).toEqual([]);
  });
});
