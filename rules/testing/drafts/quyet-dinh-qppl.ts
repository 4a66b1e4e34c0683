export default `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 41/2026/QĐ-UBND
Lai Châu, ngày 24 tháng 11 năm 2026

QUYẾT ĐỊNH
Quy định tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông địa phương trên địa bàn tỉnh Lai Châu

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
Căn cứ Nghị định số 78/2025/NĐ-CP của Chính phủ quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Ban hành văn bản quy phạm pháp luật được sửa đổi, bổ sung bởi Nghị định số 187/2025/NĐ-CP;
Căn cứ Nghị định số 268/2026/NĐ-CP của Chính phủ quy định về khuyến nông và chuyển giao công nghệ trong nông nghiệp;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;
Ủy ban nhân dân ban hành Quyết định quy định tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông địa phương trên địa bàn tỉnh Lai Châu.

Điều 1. Phạm vi điều chỉnh
Quyết định này quy định tiêu chí lựa chọn, nội dung, việc theo dõi và đánh giá mô hình khuyến nông địa phương sử dụng ngân sách nhà nước trên địa bàn tỉnh Lai Châu.

Điều 2. Đối tượng áp dụng
1. Tổ chức khuyến nông, tổ khuyến nông cộng đồng và cộng tác viên khuyến nông trên địa bàn tỉnh.
2. Hộ gia đình, hợp tác xã, doanh nghiệp tham gia mô hình khuyến nông địa phương.
3. Cơ quan, tổ chức, cá nhân khác có liên quan.

Điều 3. Tiêu chí lựa chọn mô hình
1. Mô hình được lựa chọn phải đáp ứng các tiêu chí sau đây:
a) Phù hợp với định hướng phát triển nông nghiệp của tỉnh và điều kiện sinh thái của vùng triển khai;
b) Ứng dụng tiến bộ kỹ thuật đã được công nhận hoặc quy trình sản xuất đã được ban hành;
c) Có phương án liên kết tiêu thụ sản phẩm;
d) Có khả năng nhân rộng tại ít nhất 02 xã, phường;
đ) Không trùng với mô hình đang được hỗ trợ từ nguồn ngân sách khác.
2. Ưu tiên mô hình có sự tham gia của tổ khuyến nông cộng đồng, phụ nữ và đồng bào dân tộc thiểu số.

Điều 4. Nội dung mô hình
1. Một mô hình gồm các nội dung: hướng dẫn kỹ thuật, cung ứng giống và vật tư thiết yếu, theo dõi sinh trưởng, tổng kết và thông tin tuyên truyền.
2. Thời gian triển khai một mô hình không quá 24 tháng đối với cây hằng năm, vật nuôi và không quá 48 tháng đối với cây lâu năm.
3. Quy mô tối đa của một mô hình được quy định như sau:
a) Cây hằng năm: 20 ha;
b) Cây lâu năm: 30 ha;
c) Vật nuôi: 200 đơn vị vật nuôi.

Điều 5. Theo dõi, đánh giá mô hình
1. Tổ chức khuyến nông cấp tỉnh kiểm tra mô hình ít nhất hai lần trong một chu kỳ sản xuất.
2. Việc đánh giá mô hình căn cứ vào các tiêu chí quy định tại khoản 1 Điều 3 và nội dung quy định tại Điều 4 Quyết định này.
3. Mô hình không còn đáp ứng tiêu chí quy định tại điểm b hoặc điểm đ khoản 1 Điều 3 Quyết định này thì dừng triển khai.

Điều 6. Trách nhiệm tổ chức thực hiện
1. Sở Nông nghiệp và Môi trường hướng dẫn, kiểm tra việc thực hiện Quyết định này; hằng năm tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12.
2. Sở Tài chính cân đối nguồn kinh phí thực hiện mô hình theo quy định của Luật Ngân sách nhà nước số 89/2025/QH15.
3. Ủy ban nhân dân xã, phường lựa chọn địa điểm, phối hợp triển khai và theo dõi mô hình trên địa bàn.

Điều 7. Hiệu lực thi hành
1. Quyết định này có hiệu lực từ ngày 10 tháng 12 năm 2026.
2. Quyết định này thay thế Quyết định số 17/2021/QĐ-UBND của Ủy ban nhân dân tỉnh Lai Châu quy định tiêu chí lựa chọn mô hình khuyến nông trên địa bàn tỉnh Lai Châu.
3. Mô hình đã được phê duyệt trước ngày Quyết định này có hiệu lực thì tiếp tục thực hiện theo nội dung đã phê duyệt cho đến khi kết thúc.

Điều 8. Trách nhiệm thi hành
Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường, Giám đốc Sở Tài chính, Chủ tịch Ủy ban nhân dân xã, phường và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 8;
- Bộ Nông nghiệp và Môi trường;
- Bộ Tư pháp (Cục Kiểm tra văn bản và Tổ chức thi hành pháp luật);
- Thường trực Tỉnh ủy;
- Thường trực Hội đồng nhân dân tỉnh;
- Công báo tỉnh;
- Lưu: VT, KTN.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH




Nguyễn Văn A
`;
