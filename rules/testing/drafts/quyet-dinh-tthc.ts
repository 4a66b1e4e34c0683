export default `ỦY BAN NHÂN DÂN
TỈNH THANH HÓA
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 58/2026/QĐ-UBND
Thanh Hóa, ngày 20 tháng 11 năm 2026

QUYẾT ĐỊNH
Quy định trình tự, thủ tục thực hiện chính sách hỗ trợ nâng cao hiệu quả chăn nuôi trên địa bàn tỉnh Thanh Hóa

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15;
Căn cứ Nghị định số 78/2025/NĐ-CP của Chính phủ quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Ban hành văn bản quy phạm pháp luật được sửa đổi, bổ sung bởi Nghị định số 187/2025/NĐ-CP;
Căn cứ Nghị định số 106/2024/NĐ-CP của Chính phủ quy định chính sách hỗ trợ nâng cao hiệu quả chăn nuôi;
Căn cứ Nghị định số 118/2025/NĐ-CP của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia được sửa đổi, bổ sung bởi Nghị định số 367/2025/NĐ-CP, Nghị định số 309/2026/NĐ-CP;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;
Ủy ban nhân dân ban hành Quyết định quy định trình tự, thủ tục thực hiện chính sách hỗ trợ nâng cao hiệu quả chăn nuôi trên địa bàn tỉnh Thanh Hóa.

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh
Quyết định này quy định trình tự, thủ tục hỗ trợ kinh phí đào tạo kỹ thuật phối giống nhân tạo và hỗ trợ kinh phí xử lý chất thải chăn nuôi trên địa bàn tỉnh Thanh Hóa theo giao nhiệm vụ cho Ủy ban nhân dân cấp tỉnh tại Nghị định số 106/2024/NĐ-CP.

Điều 2. Đối tượng áp dụng
1. Hộ chăn nuôi, chủ trang trại chăn nuôi, hợp tác xã chăn nuôi có nhu cầu được hỗ trợ.
2. Cơ quan, tổ chức, cá nhân khác có liên quan.

Chương II
THỦ TỤC HỖ TRỢ

Mục 1
HỖ TRỢ KINH PHÍ ĐÀO TẠO KỸ THUẬT PHỐI GIỐNG NHÂN TẠO

Điều 3. Đối tượng và điều kiện được hỗ trợ kinh phí đào tạo
1. Đối tượng thực hiện thủ tục hỗ trợ kinh phí đào tạo kỹ thuật phối giống nhân tạo là cá nhân thường trú tại tỉnh Thanh Hóa.
2. Điều kiện hỗ trợ: cá nhân từ đủ 18 tuổi, đã tốt nghiệp trung học cơ sở và có giấy chứng nhận hoàn thành khóa đào tạo kỹ thuật phối giống nhân tạo gia súc.

Điều 4. Hồ sơ đề nghị hỗ trợ kinh phí đào tạo
1. Thành phần hồ sơ gồm:
a) Đơn đề nghị hỗ trợ theo Mẫu số 01 Phụ lục ban hành kèm theo Quyết định này;
b) Bản sao giấy chứng nhận hoàn thành khóa đào tạo;
c) Hóa đơn, chứng từ thu học phí.
2. Số lượng hồ sơ: 01 bộ.

Điều 5. Trình tự, cách thức thực hiện hỗ trợ kinh phí đào tạo
1. Cách thức thực hiện: cá nhân nộp hồ sơ trực tiếp tại Trung tâm Phục vụ hành chính công xã, phường, qua dịch vụ bưu chính công ích hoặc trực tuyến qua Cổng Dịch vụ công quốc gia.
2. Trình tự thực hiện:
a) Trung tâm Phục vụ hành chính công xã, phường kiểm tra thành phần hồ sơ quy định tại Điều 4 Quyết định này; hồ sơ chưa đầy đủ thì hướng dẫn bổ sung một lần bằng văn bản;
b) Ủy ban nhân dân xã, phường thẩm định hồ sơ, quyết định hỗ trợ và chi trả kinh phí.
3. Thời hạn giải quyết: 10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.

Điều 6. Cơ quan giải quyết và kết quả hỗ trợ kinh phí đào tạo
1. Cơ quan giải quyết thủ tục hành chính: Ủy ban nhân dân xã, phường nơi cá nhân thường trú.
2. Kết quả thực hiện: Quyết định hỗ trợ kinh phí đào tạo của Ủy ban nhân dân xã, phường; trường hợp không hỗ trợ thì trả lời bằng văn bản, nêu rõ lý do.
3. Cá nhân thực hiện thủ tục không phải nộp phí, lệ phí.

Mục 2
HỖ TRỢ KINH PHÍ XỬ LÝ CHẤT THẢI CHĂN NUÔI

Điều 7. Đối tượng và điều kiện được hỗ trợ xử lý chất thải
1. Đối tượng thực hiện thủ tục hỗ trợ kinh phí xử lý chất thải chăn nuôi là hộ chăn nuôi, chủ trang trại chăn nuôi quy mô nhỏ và vừa.
2. Điều kiện hỗ trợ: công trình khí sinh học hoặc hệ thống ủ phân đã xây dựng xong, đã nghiệm thu và đang vận hành.

Điều 8. Hồ sơ đề nghị hỗ trợ xử lý chất thải
1. Thành phần hồ sơ gồm:
a) Đơn đề nghị hỗ trợ theo Mẫu số 02 Phụ lục ban hành kèm theo Quyết định này;
b) Biên bản nghiệm thu công trình;
c) Bảng kê chi phí kèm hóa đơn, chứng từ.
2. Số lượng hồ sơ: 01 bộ.

Điều 9. Trình tự, cách thức thực hiện hỗ trợ xử lý chất thải
1. Cách thức thực hiện: hộ chăn nuôi, chủ trang trại nộp hồ sơ theo một trong các hình thức quy định tại khoản 1 Điều 5 Quyết định này.
2. Trình tự thực hiện:
a) Trung tâm Phục vụ hành chính công xã, phường tiếp nhận, chuyển hồ sơ đến Ủy ban nhân dân xã, phường trong ngày làm việc;
b) Ủy ban nhân dân xã, phường kiểm tra thực tế công trình, lập biên bản và quyết định hỗ trợ.
3. Thời hạn giải quyết: 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.

Điều 10. Cơ quan giải quyết và kết quả hỗ trợ xử lý chất thải
1. Cơ quan giải quyết thủ tục hành chính: Ủy ban nhân dân xã, phường nơi có công trình.
2. Kết quả thực hiện: Quyết định hỗ trợ kinh phí xử lý chất thải chăn nuôi; trường hợp không hỗ trợ thì trả lời bằng văn bản, nêu rõ lý do.
3. Người thực hiện thủ tục không phải nộp phí, lệ phí.

Chương III
ĐIỀU KHOẢN THI HÀNH

Điều 11. Hiệu lực thi hành
1. Quyết định này có hiệu lực từ ngày 10 tháng 12 năm 2026.
2. Hồ sơ đã tiếp nhận trước ngày Quyết định này có hiệu lực mà chưa giải quyết xong thì được giải quyết theo quy định tại Chương II Quyết định này.

Điều 12. Trách nhiệm thi hành
1. Sở Nông nghiệp và Môi trường hướng dẫn, kiểm tra việc thực hiện Quyết định này.
2. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Chủ tịch Ủy ban nhân dân xã, phường và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như khoản 2 Điều 12;
- Bộ Nông nghiệp và Môi trường;
- Bộ Tư pháp (Cục Kiểm tra văn bản và Tổ chức thi hành pháp luật);
- Thường trực Tỉnh ủy, Thường trực Hội đồng nhân dân tỉnh;
- Công báo tỉnh;
- Lưu: VT, NN.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH




Nguyễn Văn B

PHỤ LỤC
MẪU ĐƠN ĐỀ NGHỊ HỖ TRỢ
(Ban hành kèm theo Quyết định số 58/2026/QĐ-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Thanh Hóa)

Mẫu số 01

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

ĐƠN ĐỀ NGHỊ
Hỗ trợ kinh phí đào tạo kỹ thuật phối giống nhân tạo

Kính gửi: Ủy ban nhân dân xã (phường) ....................

1. Họ và tên: ....................
2. Số định danh cá nhân: ....................
3. Khóa đào tạo đã tham gia: ....................
4. Số tiền đề nghị hỗ trợ: .................... đồng

............, ngày ..... tháng ..... năm .....
NGƯỜI ĐỀ NGHỊ
(Ký, ghi rõ họ tên)

Mẫu số 02

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

ĐƠN ĐỀ NGHỊ
Hỗ trợ kinh phí xử lý chất thải chăn nuôi

Kính gửi: Ủy ban nhân dân xã (phường) ....................

1. Tên hộ chăn nuôi, trang trại: ....................
2. Địa chỉ công trình: ....................
3. Loại công trình: ....................
4. Số tiền đề nghị hỗ trợ: .................... đồng

............, ngày ..... tháng ..... năm .....
NGƯỜI ĐỀ NGHỊ
(Ký, ghi rõ họ tên)
`;
