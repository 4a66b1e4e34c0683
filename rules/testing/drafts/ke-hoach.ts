export default `ỦY BAN NHÂN DÂN
THÀNH PHỐ HUẾ
--------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số:      /KH-UBND
Huế, ngày     tháng 11 năm 2026

KẾ HOẠCH
Công tác phổ biến, giáo dục pháp luật năm 2027 trên địa bàn thành phố Huế

Thực hiện Luật Phổ biến, giáo dục pháp luật và Nghị định số 28/2013/NĐ-CP ngày 04 tháng 4 năm 2013 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Phổ biến, giáo dục pháp luật, Ủy ban nhân dân thành phố ban hành Kế hoạch công tác phổ biến, giáo dục pháp luật năm 2027 như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
a) Đưa quy định mới của pháp luật đến cán bộ, công chức và Nhân dân.
b) Nâng cao trách nhiệm của người đứng đầu cơ quan trong công tác phổ biến, giáo dục pháp luật.
2. Yêu cầu
a) Nội dung, hình thức phù hợp với từng nhóm đối tượng và từng địa bàn.
b) Ưu tiên hình thức trực tuyến; không tổ chức hội nghị trùng lặp.

II. NỘI DUNG
1. Phổ biến văn bản mới
a) Luật Ban hành văn bản quy phạm pháp luật và văn bản quy định chi tiết.
b) Luật Tổ chức chính quyền địa phương.
c) Văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân thành phố ban hành trong năm 2027.
2. Xây dựng đội ngũ báo cáo viên, tuyên truyền viên pháp luật
- Kiện toàn danh sách trước ngày 28 tháng 02 năm 2027.
- Tập huấn ít nhất 02 lớp trong năm.
3. Hưởng ứng Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam
- Thời gian: từ ngày 01 tháng 11 đến ngày 10 tháng 11 năm 2027.
- Chủ đề: do Sở Tư pháp hướng dẫn.

III. KINH PHÍ
Kinh phí do ngân sách nhà nước bảo đảm theo phân cấp, bố trí trong dự toán năm 2027 của cơ quan, đơn vị, địa phương.

IV. TỔ CHỨC THỰC HIỆN
1. Sở Tư pháp chủ trì, hướng dẫn, kiểm tra việc thực hiện Kế hoạch này; báo cáo Ủy ban nhân dân thành phố trước ngày 30 tháng 11 năm 2027.
2. Các sở, ban, ngành thực hiện nhiệm vụ được phân công tại Phụ lục kèm theo Kế hoạch này.
3. Ủy ban nhân dân xã, phường xây dựng kế hoạch và tổ chức thực hiện trên địa bàn.

Yêu cầu các cơ quan, đơn vị, địa phương triển khai thực hiện; trường hợp có vướng mắc, phản ánh về Sở Tư pháp để tổng hợp, báo cáo Ủy ban nhân dân thành phố./.

Nơi nhận:
- Bộ Tư pháp;
- Thường trực Thành ủy;
- Thường trực Hội đồng nhân dân thành phố;
- Các sở, ban, ngành thành phố;
- Ủy ban nhân dân xã, phường;
- Lưu: VT, NC.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH




PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT NĂM 2027
(Kèm theo Kế hoạch số      /KH-UBND ngày     tháng 11 năm 2026 của Ủy ban nhân dân thành phố Huế)

STT	Nhiệm vụ	Cơ quan chủ trì	Thời gian hoàn thành
1	Kiện toàn đội ngũ báo cáo viên pháp luật	Sở Tư pháp	Tháng 02 năm 2027
2	Phổ biến pháp luật trong trường học	Sở Giáo dục và Đào tạo	Tháng 5 năm 2027
3	Phổ biến pháp luật về dữ liệu, chuyển đổi số	Sở Khoa học và Công nghệ	Tháng 9 năm 2027
`;
