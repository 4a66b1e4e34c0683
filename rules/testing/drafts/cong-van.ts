export default `UBND TỈNH NGHỆ AN	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ TƯ PHÁP	Độc lập - Tự do - Hạnh phúc
Số: 1488/STP-XDKTVB	Nghệ An, ngày 18 tháng 11 năm 2026
V/v rà soát văn bản quy phạm pháp luật do chính quyền cấp huyện trước đây ban hành

Kính gửi:
- Các sở, ban, ngành tỉnh;
- Ủy ban nhân dân xã, phường.

Thực hiện Luật Ban hành văn bản quy phạm pháp luật và Nghị định số 79/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ về kiểm tra, rà soát, hệ thống hóa và xử lý văn bản quy phạm pháp luật được sửa đổi, bổ sung bởi Nghị định số 187/2025/NĐ-CP ngày 01 tháng 7 năm 2025, Sở Tư pháp đề nghị các cơ quan, đơn vị, địa phương thực hiện một số nội dung sau:

1. Rà soát toàn bộ văn bản quy phạm pháp luật do Hội đồng nhân dân, Ủy ban nhân dân cấp huyện trước đây ban hành còn được áp dụng trên địa bàn.

2. Lập danh mục văn bản theo ba nhóm:

a) Văn bản cần bãi bỏ;

b) Văn bản cần thay thế;

c) Văn bản tiếp tục áp dụng đến hết ngày 28 tháng 02 năm 2027.

3. Gửi kết quả rà soát về Sở Tư pháp trước ngày 15 tháng 12 năm 2026 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.

Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Phòng Xây dựng và Kiểm tra văn bản, Sở Tư pháp để được hướng dẫn./.

Nơi nhận:
- Như trên;
- Ủy ban nhân dân tỉnh;
- Giám đốc, các Phó Giám đốc Sở;
- Lưu: VT, XDKTVB.

GIÁM ĐỐC




Nguyễn Văn B
`;
