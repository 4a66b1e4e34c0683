export default `ỦY BAN NHÂN DÂN
TỈNH THANH HÓA
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số:       /QĐ-UBND
Thanh Hóa, ngày     tháng 11 năm 2026

QUYẾT ĐỊNH
Về việc công bố thủ tục hành chính mới ban hành trong lĩnh vực chăn nuôi thuộc thẩm quyền giải quyết của Ủy ban nhân dân cấp xã trên địa bàn tỉnh Thanh Hóa

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THANH HÓA

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính được sửa đổi, bổ sung bởi Nghị định số 48/2013/NĐ-CP ngày 14 tháng 5 năm 2013, Nghị định số 92/2017/NĐ-CP ngày 07 tháng 8 năm 2017, Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025;
Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia được sửa đổi, bổ sung bởi Nghị định số 367/2025/NĐ-CP ngày 31 tháng 12 năm 2025, Nghị định số 309/2026/NĐ-CP ngày 05 tháng 8 năm 2026;
Căn cứ Thông tư số 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn về nghiệp vụ kiểm soát thủ tục hành chính;
Căn cứ Quyết định số 58/2026/QĐ-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh quy định trình tự, thủ tục thực hiện chính sách hỗ trợ nâng cao hiệu quả chăn nuôi trên địa bàn tỉnh Thanh Hóa;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 1512/TTr-SNNMT ngày 23 tháng 11 năm 2026.

QUYẾT ĐỊNH:

Điều 1. Công bố kèm theo Quyết định này 02 thủ tục hành chính mới ban hành trong lĩnh vực chăn nuôi thuộc thẩm quyền giải quyết của Ủy ban nhân dân cấp xã trên địa bàn tỉnh Thanh Hóa (có Phụ lục kèm theo).

Điều 2. Quyết định này có hiệu lực từ ngày 10 tháng 12 năm 2026.

Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các Sở: Nông nghiệp và Môi trường, Tư pháp, Khoa học và Công nghệ; Giám đốc Trung tâm Phục vụ hành chính công tỉnh; Chủ tịch Ủy ban nhân dân xã, phường và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Bộ Tư pháp;
- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh;
- Cổng thông tin điện tử tỉnh;
- Lưu: VT, HCKSTTHC.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH




PHỤ LỤC
THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH TRONG LĨNH VỰC CHĂN NUÔI THUỘC THẨM QUYỀN GIẢI QUYẾT CỦA ỦY BAN NHÂN DÂN CẤP XÃ TRÊN ĐỊA BÀN TỈNH THANH HÓA
(Kèm theo Quyết định số       /QĐ-UBND ngày     tháng 11 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa)

PHẦN I
DANH MỤC THỦ TỤC HÀNH CHÍNH

STT	Tên thủ tục hành chính	Thời hạn giải quyết	Địa điểm thực hiện	Phí, lệ phí	Căn cứ pháp lý
1	Hỗ trợ kinh phí đào tạo kỹ thuật phối giống nhân tạo	10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ	Trung tâm Phục vụ hành chính công xã, phường	Không	Quyết định số 58/2026/QĐ-UBND
2	Hỗ trợ kinh phí xử lý chất thải chăn nuôi	15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ	Trung tâm Phục vụ hành chính công xã, phường	Không	Quyết định số 58/2026/QĐ-UBND

PHẦN II
NỘI DUNG CỤ THỂ CỦA THỦ TỤC HÀNH CHÍNH

1. Thủ tục: Hỗ trợ kinh phí đào tạo kỹ thuật phối giống nhân tạo
a) Trình tự thực hiện:
- Bước 1: Cá nhân nộp hồ sơ đến Trung tâm Phục vụ hành chính công xã, phường.
- Bước 2: Trung tâm kiểm tra thành phần hồ sơ, chuyển Ủy ban nhân dân xã, phường.
- Bước 3: Ủy ban nhân dân xã, phường thẩm định, quyết định hỗ trợ và chi trả kinh phí.
b) Cách thức thực hiện: nộp trực tiếp, qua dịch vụ bưu chính công ích hoặc trực tuyến qua Cổng Dịch vụ công quốc gia.
c) Thành phần, số lượng hồ sơ:
- Thành phần hồ sơ: đơn đề nghị hỗ trợ (Mẫu số 01); bản sao giấy chứng nhận hoàn thành khóa đào tạo; hóa đơn, chứng từ thu học phí.
- Số lượng hồ sơ: 01 bộ.
d) Thời hạn giải quyết: 10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.
đ) Đối tượng thực hiện thủ tục hành chính: cá nhân thường trú tại tỉnh Thanh Hóa.
e) Cơ quan giải quyết thủ tục hành chính: Ủy ban nhân dân xã, phường.
g) Kết quả thực hiện thủ tục hành chính: Quyết định hỗ trợ kinh phí đào tạo.
h) Phí, lệ phí: Không.
i) Tên mẫu đơn, mẫu tờ khai: Mẫu số 01 Phụ lục ban hành kèm theo Quyết định số 58/2026/QĐ-UBND.
k) Yêu cầu, điều kiện thực hiện thủ tục hành chính: cá nhân từ đủ 18 tuổi, đã tốt nghiệp trung học cơ sở.
l) Căn cứ pháp lý của thủ tục hành chính: Quyết định số 58/2026/QĐ-UBND.

2. Thủ tục: Hỗ trợ kinh phí xử lý chất thải chăn nuôi
a) Trình tự thực hiện:
- Bước 1: Hộ chăn nuôi, chủ trang trại nộp hồ sơ đến Trung tâm Phục vụ hành chính công xã, phường.
- Bước 2: Trung tâm chuyển hồ sơ đến Ủy ban nhân dân xã, phường trong ngày làm việc.
- Bước 3: Ủy ban nhân dân xã, phường kiểm tra thực tế công trình và quyết định hỗ trợ.
b) Cách thức thực hiện: nộp trực tiếp, qua dịch vụ bưu chính công ích hoặc trực tuyến qua Cổng Dịch vụ công quốc gia.
c) Thành phần, số lượng hồ sơ:
- Thành phần hồ sơ: đơn đề nghị hỗ trợ (Mẫu số 02); biên bản nghiệm thu công trình; bảng kê chi phí kèm hóa đơn, chứng từ.
- Số lượng hồ sơ: 01 bộ.
d) Thời hạn giải quyết: 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.
đ) Đối tượng thực hiện thủ tục hành chính: hộ chăn nuôi, chủ trang trại chăn nuôi quy mô nhỏ và vừa.
e) Cơ quan giải quyết thủ tục hành chính: Ủy ban nhân dân xã, phường.
g) Kết quả thực hiện thủ tục hành chính: Quyết định hỗ trợ kinh phí xử lý chất thải chăn nuôi.
h) Phí, lệ phí: Không.
i) Tên mẫu đơn, mẫu tờ khai: Mẫu số 02 Phụ lục ban hành kèm theo Quyết định số 58/2026/QĐ-UBND.
k) Yêu cầu, điều kiện thực hiện thủ tục hành chính: công trình đã nghiệm thu và đang vận hành.
l) Căn cứ pháp lý của thủ tục hành chính: Quyết định số 58/2026/QĐ-UBND.
`;
