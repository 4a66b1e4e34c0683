export default `ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 412/TTr-SNNMT
Lai Châu, ngày 09 tháng 11 năm 2026

TỜ TRÌNH
Về dự thảo Quyết định quy định tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông địa phương trên địa bàn tỉnh Lai Châu

Kính gửi: Ủy ban nhân dân tỉnh Lai Châu

Thực hiện Luật Ban hành văn bản quy phạm pháp luật, Sở Nông nghiệp và Môi trường kính trình Ủy ban nhân dân tỉnh dự thảo Quyết định quy định tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông địa phương trên địa bàn tỉnh Lai Châu (sau đây gọi tắt là dự thảo Quyết định) như sau:

I. SỰ CẦN THIẾT BAN HÀNH
1. Cơ sở pháp lý
Nghị định số 268/2026/NĐ-CP ngày 27 tháng 6 năm 2026 của Chính phủ quy định về khuyến nông và chuyển giao công nghệ trong nông nghiệp có hiệu lực từ ngày 20 tháng 8 năm 2026.
2. Cơ sở thực tiễn
Quyết định số 17/2021/QĐ-UBND ngày 25 tháng 5 năm 2021 của Ủy ban nhân dân tỉnh được ban hành theo Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13, nay đã hết hiệu lực.
Từ năm 2021 đến nay, tỉnh đã triển khai 46 mô hình khuyến nông; 31 mô hình được nhân rộng. Tiêu chí lựa chọn hiện hành chưa gắn với liên kết tiêu thụ sản phẩm và chưa có quy định dừng mô hình không hiệu quả.

II. MỤC ĐÍCH, QUAN ĐIỂM XÂY DỰNG DỰ THẢO QUYẾT ĐỊNH
1. Mục đích: nâng cao hiệu quả sử dụng ngân sách cho khuyến nông địa phương.
2. Quan điểm: không phát sinh thủ tục hành chính; phân định rõ trách nhiệm của chính quyền địa phương hai cấp.

III. QUÁ TRÌNH XÂY DỰNG DỰ THẢO QUYẾT ĐỊNH
1. Sở Nông nghiệp và Môi trường đã lấy ý kiến bằng văn bản của các sở, Ủy ban nhân dân xã, phường và đăng tải dự thảo Quyết định trên Cổng thông tin điện tử tỉnh.
2. Sở Tư pháp đã thẩm định dự thảo Quyết định tại Báo cáo số 198/BC-STP ngày 30 tháng 10 năm 2026.
3. Sở Nông nghiệp và Môi trường đã tiếp thu, giải trình ý kiến thẩm định tại Báo cáo số 405/BC-SNNMT ngày 05 tháng 11 năm 2026.

IV. BỐ CỤC VÀ NỘI DUNG CƠ BẢN CỦA DỰ THẢO QUYẾT ĐỊNH
1. Bố cục: dự thảo Quyết định gồm 08 điều.
2. Nội dung cơ bản:
a) Tiêu chí lựa chọn mô hình;
b) Nội dung, thời gian, quy mô mô hình;
c) Theo dõi, đánh giá và dừng mô hình;
d) Trách nhiệm tổ chức thực hiện.

V. NGUỒN LỰC, ĐIỀU KIỆN BẢO ĐẢM
Kinh phí thực hiện trong dự toán chi sự nghiệp nông nghiệp hằng năm; không tăng biên chế.

Sở Nông nghiệp và Môi trường kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./.

(Gửi kèm: dự thảo Quyết định; Báo cáo thẩm định; Báo cáo tiếp thu, giải trình ý kiến thẩm định; Bản tổng hợp ý kiến góp ý)

Nơi nhận:
- Như trên;
- Sở Tư pháp;
- Lãnh đạo Sở;
- Lưu: VT, TTBVTV.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC




Nguyễn Văn C
`;
