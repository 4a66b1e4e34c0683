export default `CHỦ TỊCH ỦY BAN NHÂN DÂN
THÀNH PHỐ HUẾ
--------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 07/2026/QĐ-CTUBND
Huế, ngày 20 tháng 11 năm 2026

QUYẾT ĐỊNH
Phân cấp cho Chủ tịch Ủy ban nhân dân xã, phường thực hiện một số nhiệm vụ về phòng thủ dân sự

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
Căn cứ Luật Phòng thủ dân sự số 18/2023/QH15;
Căn cứ Nghị định số 200/2025/NĐ-CP của Chính phủ quy định chi tiết một số điều của Luật Phòng thủ dân sự;
Theo đề nghị của Chỉ huy trưởng Bộ Chỉ huy Quân sự thành phố tại Tờ trình số 1268/TTr-BCH ngày 12 tháng 11 năm 2026;
Chủ tịch Ủy ban nhân dân ban hành Quyết định phân cấp cho Chủ tịch Ủy ban nhân dân xã, phường thực hiện một số nhiệm vụ về phòng thủ dân sự.

Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng
1. Quyết định này phân cấp cho Chủ tịch Ủy ban nhân dân xã, phường trên địa bàn thành phố Huế thực hiện một số nhiệm vụ về phòng thủ dân sự thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân thành phố.
2. Quyết định này áp dụng đối với Chủ tịch Ủy ban nhân dân xã, phường và cơ quan, tổ chức, cá nhân có liên quan.

Điều 2. Nội dung phân cấp
1. Chủ tịch Ủy ban nhân dân xã, phường được phân cấp thực hiện các nhiệm vụ sau đây:
a) Quyết định việc huy động phương tiện, vật tư của tổ chức, cá nhân trên địa bàn để ứng phó sự cố trong phạm vi một xã, phường;
b) Quyết định phương án sơ tán người dân ra khỏi khu vực nguy hiểm trong phạm vi một xã, phường;
c) Quyết định thời điểm tạm ngừng hoạt động của chợ, bến đò ngang, điểm tham quan khi có cảnh báo lũ, lốc hoặc sạt lở đất.
2. Chủ tịch Ủy ban nhân dân xã, phường không được phân cấp, ủy quyền lại nhiệm vụ quy định tại khoản 1 Điều này.

Điều 3. Trách nhiệm của cơ quan, người được phân cấp
1. Chủ tịch Ủy ban nhân dân xã, phường chịu trách nhiệm trước pháp luật và trước Chủ tịch Ủy ban nhân dân thành phố về quyết định của mình; báo cáo trong 24 giờ sau khi ban hành quyết định quy định tại điểm a và điểm b khoản 1 Điều 2 Quyết định này.
2. Bộ Chỉ huy Quân sự thành phố hướng dẫn, kiểm tra việc thực hiện nhiệm vụ được phân cấp; định kỳ sáu tháng báo cáo Chủ tịch Ủy ban nhân dân thành phố.
3. Sở Tài chính bảo đảm nguồn lực để thực hiện nhiệm vụ được phân cấp.

Điều 4. Hiệu lực thi hành
Quyết định này có hiệu lực từ ngày 05 tháng 12 năm 2026.

Điều 5. Tổ chức thực hiện
Chánh Văn phòng Ủy ban nhân dân thành phố, Chỉ huy trưởng Bộ Chỉ huy Quân sự thành phố, Giám đốc các sở, Chủ tịch Ủy ban nhân dân xã, phường chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 5;
- Bộ Quốc phòng;
- Bộ Tư pháp (Cục Kiểm tra văn bản và Tổ chức thi hành pháp luật);
- Thường trực Thành ủy;
- Thường trực Hội đồng nhân dân thành phố;
- Công báo thành phố;
- Lưu: VT, NC.

CHỦ TỊCH




Nguyễn Văn B
`;
