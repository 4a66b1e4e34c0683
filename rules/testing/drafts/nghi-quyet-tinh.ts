export default `HỘI ĐỒNG NHÂN DÂN
TỈNH HÀ TĨNH
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 52/2026/NQ-HĐND
Hà Tĩnh, ngày 20 tháng 11 năm 2026

NGHỊ QUYẾT
Quy định mức phụ cấp và hỗ trợ đối với người hoạt động không chuyên trách ở thôn, tổ dân phố trên địa bàn tỉnh Hà Tĩnh

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15;
Căn cứ Nghị định số 161/2026/NĐ-CP của Chính phủ quy định mức lương cơ sở và chế độ tiền thưởng đối với cán bộ, công chức, viên chức và lực lượng vũ trang;
Căn cứ Nghị định số 185/2026/NĐ-CP của Chính phủ quy định về tổ chức, hoạt động của thôn, tổ dân phố và chế độ, chính sách đối với người hoạt động không chuyên trách ở thôn, tổ dân phố;
Xét Tờ trình số 486/TTr-UBND ngày 06 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra số 215/BC-HĐND ngày 16 tháng 11 năm 2026 của Ban Pháp chế Hội đồng nhân dân tỉnh; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp;
Hội đồng nhân dân ban hành Nghị quyết quy định mức phụ cấp và hỗ trợ đối với người hoạt động không chuyên trách ở thôn, tổ dân phố trên địa bàn tỉnh Hà Tĩnh.

Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng
1. Nghị quyết này quy định mức phụ cấp hằng tháng, mức hỗ trợ kiêm nhiệm và nguồn kinh phí chi trả đối với người hoạt động không chuyên trách ở thôn, tổ dân phố trên địa bàn tỉnh Hà Tĩnh.
2. Nghị quyết này áp dụng đối với:
a) Bí thư chi bộ thôn, tổ dân phố;
b) Trưởng thôn, tổ trưởng tổ dân phố;
c) Trưởng ban công tác Mặt trận ở thôn, tổ dân phố;
d) Cơ quan, tổ chức, cá nhân có liên quan.

Điều 2. Mức phụ cấp hằng tháng
1. Người quy định tại các điểm a, b và c khoản 2 Điều 1 Nghị quyết này ở thôn có từ 350 hộ gia đình trở lên, tổ dân phố có từ 500 hộ gia đình trở lên: 2,0 lần mức lương cơ sở.
2. Người quy định tại các điểm a, b và c khoản 2 Điều 1 Nghị quyết này ở thôn, tổ dân phố không thuộc khoản 1 Điều này: 1,5 lần mức lương cơ sở.

Điều 3. Mức hỗ trợ kiêm nhiệm
1. Người kiêm nhiệm chức danh quy định tại khoản 2 Điều 1 Nghị quyết này được hưởng 100% mức phụ cấp của một chức danh và 50% mức phụ cấp của chức danh kiêm nhiệm.
2. Mức hỗ trợ tại khoản 1 Điều này không dùng để tính đóng bảo hiểm xã hội, bảo hiểm y tế.

Điều 4. Nguồn kinh phí
Kinh phí thực hiện Nghị quyết này do ngân sách địa phương bảo đảm theo phân cấp ngân sách.

Điều 5. Tổ chức thực hiện
1. Ủy ban nhân dân tỉnh chịu trách nhiệm tổ chức thi hành Nghị quyết này.
2. Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết này.

Điều 6. Hiệu lực thi hành
1. Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2027.
2. Nghị quyết số 258/2020/NQ-HĐND của Hội đồng nhân dân tỉnh quy định mức phụ cấp đối với người hoạt động không chuyên trách ở thôn, tổ dân phố hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực.

Nghị quyết này đã được Hội đồng nhân dân tỉnh Hà Tĩnh khóa XIX, kỳ họp thứ 4 thông qua ngày 20 tháng 11 năm 2026./.

Nơi nhận:
- Ủy ban Thường vụ Quốc hội;
- Chính phủ;
- Bộ Nội vụ;
- Bộ Tư pháp (Cục Kiểm tra văn bản và Tổ chức thi hành pháp luật);
- Thường trực Tỉnh ủy;
- Đại biểu Hội đồng nhân dân tỉnh;
- Hội đồng nhân dân, Ủy ban nhân dân xã, phường;
- Lưu: VT, HĐ1.

CHỦ TỊCH




Nguyễn Văn C
`;
