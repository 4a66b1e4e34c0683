export default `ỦY BAN NHÂN DÂN
TỈNH SƠN LA
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 2874/QĐ-UBND
Sơn La, ngày 23 tháng 11 năm 2026

QUYẾT ĐỊNH
Về việc thành lập Tổ công tác triển khai Luật Chuyển đổi số tỉnh Sơn La

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Luật Chuyển đổi số ngày 11 tháng 12 năm 2025;
Căn cứ Nghị định số 224/2026/NĐ-CP ngày 24 tháng 6 năm 2026 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Chuyển đổi số;
Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ tại Tờ trình số 655/TTr-SKHCN ngày 16 tháng 11 năm 2026.

QUYẾT ĐỊNH:

Điều 1. Thành lập Tổ công tác triển khai Luật Chuyển đổi số tỉnh Sơn La (sau đây gọi tắt là Tổ công tác) gồm các thành phần sau:
1. Tổ trưởng: Phó Chủ tịch Ủy ban nhân dân tỉnh phụ trách lĩnh vực khoa học và công nghệ.
2. Tổ phó thường trực: Giám đốc Sở Khoa học và Công nghệ.
3. Thành viên: đại diện lãnh đạo các Sở: Nội vụ, Tài chính, Tư pháp; đại diện lãnh đạo Công an tỉnh và Văn phòng Ủy ban nhân dân tỉnh.

Điều 2. Nhiệm vụ của Tổ công tác
1. Giúp Chủ tịch Ủy ban nhân dân tỉnh chỉ đạo, đôn đốc việc triển khai Luật Chuyển đổi số trên địa bàn tỉnh.
2. Họp định kỳ mỗi quý một lần và họp đột xuất theo yêu cầu của Tổ trưởng.
3. Tổ công tác tự giải thể sau khi hoàn thành nhiệm vụ.

Điều 3. Sở Khoa học và Công nghệ là cơ quan thường trực của Tổ công tác; kinh phí hoạt động của Tổ công tác bố trí trong dự toán chi thường xuyên của Sở Khoa học và Công nghệ.

Điều 4. Quyết định này có hiệu lực kể từ ngày ký.

Điều 5. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, cơ quan có liên quan và các thành viên Tổ công tác chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 5;
- Bộ Khoa học và Công nghệ;
- Thường trực Tỉnh ủy;
- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh;
- Lưu: VT, KGVX.

CHỦ TỊCH




Nguyễn Văn D
`;
