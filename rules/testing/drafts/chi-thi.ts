export default `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 12/CT-UBND

Lai Châu, ngày 24 tháng 11 năm 2026

CHỈ THỊ

Về việc tăng cường công tác phòng cháy, chữa cháy trong mùa khô 2026 - 2027 trên địa bàn tỉnh Lai Châu

Trong 10 tháng đầu năm 2026, trên địa bàn tỉnh xảy ra 27 vụ cháy, giảm 05 vụ so với cùng kỳ năm 2025; phần lớn xảy ra tại nhà ở kết hợp kinh doanh và khu vực ven rừng. Công tác kiểm tra, hướng dẫn ở một số địa phương chưa thường xuyên; lực lượng tại chỗ còn thiếu phương tiện.

Để chủ động phòng ngừa cháy, nổ trong mùa khô 2026 - 2027, thực hiện Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ và Nghị định số 105/2025/NĐ-CP ngày 15 tháng 5 năm 2025 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ, Ủy ban nhân dân tỉnh yêu cầu:

1. Giám đốc các sở, Thủ trưởng các cơ quan thuộc Ủy ban nhân dân tỉnh:

a) Rà soát, bổ sung phương án chữa cháy, cứu nạn, cứu hộ của cơ quan, đơn vị; hoàn thành trước ngày 15 tháng 12 năm 2026.

b) Phân công người trực trong các ngày nghỉ lễ, tết.

2. Công an tỉnh:

a) Chủ trì kiểm tra an toàn về phòng cháy, chữa cháy tại chợ, trung tâm thương mại, cơ sở kinh doanh dịch vụ lưu trú.

b) Hướng dẫn Ủy ban nhân dân xã, phường củng cố lực lượng dân phòng.

3. Sở Nông nghiệp và Môi trường:

a) Chỉ đạo lực lượng kiểm lâm trực cảnh báo cháy rừng 24/24 giờ khi dự báo cháy rừng từ cấp IV trở lên.

b) Phối hợp xử lý nghiêm hành vi vi phạm theo Nghị định số 146/2026/NĐ-CP ngày 06 tháng 5 năm 2026 của Chính phủ quy định xử phạt vi phạm hành chính trong lĩnh vực lâm nghiệp.

4. Sở Tài chính tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí mua sắm phương tiện chữa cháy cho lực lượng tại chỗ.

5. Ủy ban nhân dân xã, phường:

a) Thông báo cấp dự báo cháy rừng trên hệ thống loa truyền thanh của thôn, bản ít nhất hai lần mỗi ngày trong thời gian cao điểm.

b) Ký cam kết an toàn về phòng cháy, chữa cháy với hộ gia đình sống ven rừng; hoàn thành trước ngày 31 tháng 12 năm 2026.

6. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh tuyên truyền, vận động Nhân dân tham gia phòng cháy, chữa cháy.

Công an tỉnh theo dõi, đôn đốc việc thực hiện Chỉ thị này; tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 30 tháng 4 năm 2027./.

Nơi nhận:
- Bộ Công an;
- Thường trực Tỉnh ủy;
- Thường trực Hội đồng nhân dân tỉnh;
- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh;
- Các sở, ban, ngành tỉnh;
- Ủy ban nhân dân xã, phường;
- Lưu: VT, NC.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH




Nguyễn Văn A
`;
