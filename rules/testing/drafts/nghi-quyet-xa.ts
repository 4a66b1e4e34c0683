export default `HỘI ĐỒNG NHÂN DÂN
XÃ MƯỜNG THAN
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 03/2026/NQ-HĐND
Mường Than, ngày 12 tháng 11 năm 2026

NGHỊ QUYẾT
Quy định mức hỗ trợ đối với tổ hòa giải và hòa giải viên ở cơ sở

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
Căn cứ Luật Hòa giải ở cơ sở số 35/2013/QH13;
Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15;
Căn cứ Nghị định số 15/2014/NĐ-CP của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Hòa giải ở cơ sở;
Căn cứ Thông tư số 56/2023/TT-BTC của Bộ trưởng Bộ Tài chính quy định việc lập dự toán, quản lý, sử dụng và quyết toán kinh phí bảo đảm cho công tác phổ biến, giáo dục pháp luật, chuẩn tiếp cận pháp luật và hòa giải ở cơ sở;
Xét Tờ trình số 64/TTr-UBND ngày 02 tháng 11 năm 2026 của Ủy ban nhân dân xã; Báo cáo thẩm tra số 12/BC-HĐND ngày 09 tháng 11 năm 2026 của Ban Kinh tế - Ngân sách Hội đồng nhân dân xã; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp;
Hội đồng nhân dân ban hành Nghị quyết quy định mức hỗ trợ đối với tổ hòa giải và hòa giải viên ở cơ sở.

Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng
1. Nghị quyết này quy định mức hỗ trợ từ ngân sách xã đối với tổ hòa giải và hòa giải viên ở cơ sở trên địa bàn xã Mường Than.
2. Nghị quyết này áp dụng đối với tổ hòa giải, hòa giải viên và cơ quan, tổ chức, cá nhân có liên quan.

Điều 2. Mức hỗ trợ
1. Hỗ trợ tổ hòa giải về văn phòng phẩm, sao chụp tài liệu: 150.000 đồng/tổ/tháng.
2. Hỗ trợ hòa giải viên theo vụ, việc:
a) Vụ, việc hòa giải thành: 400.000 đồng/vụ, việc;
b) Vụ, việc hòa giải không thành: 250.000 đồng/vụ, việc.
3. Mức hỗ trợ quy định tại điểm a và điểm b khoản 2 Điều này được chia cho các hòa giải viên cùng tham gia vụ, việc.

Điều 3. Nguồn kinh phí
1. Kinh phí thực hiện Nghị quyết này do ngân sách xã bảo đảm trong dự toán giao hằng năm.
2. Việc quản lý, thanh toán và quyết toán kinh phí thực hiện theo Thông tư số 56/2023/TT-BTC.

Điều 4. Tổ chức thực hiện
1. Ủy ban nhân dân xã chịu trách nhiệm tổ chức thi hành Nghị quyết này.
2. Thường trực Hội đồng nhân dân, các Ban và đại biểu Hội đồng nhân dân xã giám sát việc thực hiện Nghị quyết này.

Điều 5. Hiệu lực thi hành
Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2027.

Nghị quyết này đã được Hội đồng nhân dân xã Mường Than khóa II, kỳ họp thứ 3 thông qua ngày 12 tháng 11 năm 2026./.

Nơi nhận:
- Thường trực Hội đồng nhân dân tỉnh;
- Ủy ban nhân dân tỉnh;
- Sở Tư pháp;
- Thường trực Đảng ủy xã;
- Đại biểu Hội đồng nhân dân xã;
- Trưởng các bản, tổ dân phố;
- Lưu: VT, HĐND.

CHỦ TỊCH




Nguyễn Văn A
`;
