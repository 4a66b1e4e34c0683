// Made by scripts/build-law.ts from facts.tsv; do not edit.
export const factTable = `id	document	unit	statement	from	to	confidence	checked_by	checked_on
V0.2	87/2025/QH15	khoản 1 Điều 1	Từ ngày 01/4/2025 đến hết ngày 30/6/2025, HĐND và UBND cấp xã không được ban hành văn bản quy phạm pháp luật; từ ngày 01/7/2025 được ban hành trở lại	2025-04-01	2025-06-30	likely		
V1.1	64/2025/QH15	khoản 1 Điều 71	Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 có hiệu lực từ ngày 01/4/2025	2025-04-01		sure		
V1.2	87/2025/QH15	Điều 1	Luật số 87/2025/QH15 sửa đổi Luật số 64/2025/QH15, có hiệu lực từ ngày 01/7/2025	2025-07-01		sure		
V1.3			Số của văn bản hợp nhất chỉ xác định được văn bản khi đi cùng ngày			sure		
V1.4	78/2025/NĐ-CP		Nghị định số 78/2025/NĐ-CP có hiệu lực từ ngày 01/4/2025, thay thế Nghị định số 34/2016/NĐ-CP, 154/2020/NĐ-CP và 59/2024/NĐ-CP	2025-04-01		sure		
V1.5	79/2025/NĐ-CP		Nghị định số 79/2025/NĐ-CP quy định về kiểm tra, rà soát, hệ thống hóa và xử lý văn bản, có hiệu lực từ ngày 01/4/2025	2025-04-01		sure		
V1.6	187/2025/NĐ-CP		Nghị định số 187/2025/NĐ-CP thay Phụ lục I, viết lại khoản 1 Điều 68 và thêm Điều 51a vào Nghị định số 78/2025/NĐ-CP	2025-07-01		sure		
V1.7	64/2025/QH15	Điều 71	Luật số 80/2015/QH13 và Luật số 63/2020/QH14 hết hiệu lực từ ngày 01/4/2025	2025-04-01		sure		
V1.8	30/2020/NĐ-CP		Thể thức văn bản hành chính theo Nghị định số 30/2020/NĐ-CP về công tác văn thư	2020-03-05		sure		
V1.10	01/2012/UBTVQH13	Điều 4	Có thể viện dẫn văn bản hợp nhất bằng số, ký hiệu kèm cụm từ "(hợp nhất tại …)"	2026-06-10		unsure		
V1.11	72/2025/QH15		Luật Tổ chức chính quyền địa phương số 72/2025/QH15 là căn cứ về thẩm quyền của HĐND và UBND	2025-06-16		sure		
V1.12	79/2025/NĐ-CP		Văn bản sai thẩm quyền, trái văn bản cấp trên, sai quy định về hiệu lực, sai trình tự hoặc văn bản hành chính chứa quy phạm là trái pháp luật; lỗi căn cứ, thể thức, kỹ thuật trình bày là sai sót	2025-04-01		sure		
V1.13	78/2025/NĐ-CP	Điều 9	Đính chính chỉ sửa sai sót về căn cứ, thể thức, kỹ thuật trình bày, không sửa được sai về thẩm quyền hay nội dung	2025-04-01		sure-first-text		
V2.1	64/2025/QH15	Điều 4	HĐND cấp tỉnh ban hành văn bản quy phạm pháp luật bằng nghị quyết	2025-04-01		sure		
V2.2	64/2025/QH15	Điều 4	UBND cấp tỉnh ban hành văn bản quy phạm pháp luật bằng quyết định	2025-04-01		sure		
V2.3	87/2025/QH15	khoản 1 Điều 1	Chủ tịch UBND cấp tỉnh được ban hành quyết định là văn bản quy phạm pháp luật	2025-07-01		sure		
V2.4	87/2025/QH15	khoản 1 Điều 1	Chính quyền địa phương ở đơn vị hành chính - kinh tế đặc biệt được ban hành văn bản quy phạm pháp luật	2025-07-01		sure		
V2.5	87/2025/QH15	khoản 1 Điều 1	HĐND cấp xã được ban hành văn bản quy phạm pháp luật bằng nghị quyết	2025-07-01		sure		
V2.6	87/2025/QH15	khoản 1 Điều 1	UBND cấp xã được ban hành văn bản quy phạm pháp luật bằng quyết định	2025-07-01		sure		
V2.7	64/2025/QH15	Điều 4	Chỉ thị của UBND, Chủ tịch UBND không phải là văn bản quy phạm pháp luật	2025-04-01		sure		
V2.8	72/2025/QH15		Cấp huyện kết thúc hoạt động từ ngày 01/7/2025, không còn ban hành nghị quyết, quyết định mới	2025-07-01		sure		
V2.9	87/2025/QH15	Điều 3	Văn bản quy phạm pháp luật của cấp huyện chỉ còn hiệu lực đến hết ngày 28/02/2027 nếu không bị chấm dứt sớm hơn	2025-07-01		sure		
V2.10	64/2025/QH15		Văn bản quy phạm pháp luật của cấp xã ban hành trước ngày 01/4/2025 còn hiệu lực đến khi bị bãi bỏ	2025-04-01		sure		
V2.11	87/2025/QH15	khoản 1 Điều 1	Sở, ngành, văn phòng, Chủ tịch UBND cấp xã và Thường trực HĐND không có thẩm quyền ban hành văn bản quy phạm pháp luật	2025-07-01		sure		
V2.12	64/2025/QH15	khoản 1 Điều 21	Nghị quyết của HĐND cấp tỉnh theo các điểm b, c, d phải tổng kết hoặc đánh giá thực trạng; theo điểm d còn phải đánh giá tác động chính sách	2025-04-01		sure		
V2.14	64/2025/QH15		Văn bản hành chính không được chứa quy phạm pháp luật	2025-04-01		sure		
V2.15			HĐND, UBND không đặt ra thủ tục hành chính khi chưa được luật hoặc nghị quyết của Quốc hội giao	2025-04-01		unsure		
V3.1	78/2025/NĐ-CP	khoản 2 Điều 71	Thể thức văn bản quy phạm pháp luật có mười thành phần chính, từ quốc hiệu, tiêu ngữ đến nơi nhận	2025-04-01		sure-first-text		
V3.2	78/2025/NĐ-CP	khoản 3 Điều 71	Thành phần khác gồm phụ lục, dấu chỉ mức độ mật, khẩn, ký hiệu người soạn thảo, địa chỉ liên hệ	2025-04-01		sure-first-text		
V3.3	187/2025/NĐ-CP	Phụ lục I	Kỹ thuật trình bày văn bản quy phạm pháp luật theo Phụ lục I ban hành kèm theo Nghị định số 187/2025/NĐ-CP	2025-07-01		sure		
V3.4	78/2025/NĐ-CP	khoản 5 Điều 71	Mỗi loại văn bản quy phạm pháp luật của mỗi cơ quan được đánh số riêng	2025-04-01		sure-first-text		
V3.5	78/2025/NĐ-CP	điểm a khoản 2 Điều 71	Quốc hiệu viết "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", chữ in hoa, đậm	2025-04-01		sure		
V3.6	78/2025/NĐ-CP	điểm a khoản 2 Điều 71	Tiêu ngữ viết "Độc lập - Tự do - Hạnh phúc", giữa các cụm từ có dấu gạch nối và cách chữ	2025-04-01		sure		
V3.7	78/2025/NĐ-CP	điểm b khoản 2 Điều 71	Tên cơ quan ban hành là tên đầy đủ của HĐND, UBND hoặc Chủ tịch UBND kèm tên tỉnh, thành phố; không ghi cơ quan cấp trên	2025-04-01		sure		
V3.8	64/2025/QH15	khoản 3 Điều 7	Số, ký hiệu gồm số thứ tự, năm ban hành, loại văn bản và cơ quan ban hành, cách nhau bằng dấu gạch chéo, không có khoảng trắng	2025-04-01		sure		
V3.9	64/2025/QH15	khoản 3 Điều 7	Nghị quyết quy phạm của HĐND có ký hiệu dạng số/năm/NQ-HĐND	2025-04-01		sure		
V3.10	64/2025/QH15	khoản 3 Điều 7	Quyết định quy phạm của UBND có ký hiệu dạng số/năm/QĐ-UBND	2025-04-01		sure		
V3.11			Quyết định quy phạm của Chủ tịch UBND tỉnh có ký hiệu dạng số/năm/QĐ-CTUBND	2025-07-01		sure		
V3.12			Văn bản quy phạm của cấp xã dùng ký hiệu NQ-HĐND, QĐ-UBND có năm như cấp tỉnh	2025-07-01		unsure		
V3.13	187/2025/NĐ-CP	Phụ lục I	Số văn bản nhỏ hơn 10 có số 0 đứng trước	2025-07-01		sure		
V3.14	64/2025/QH15	khoản 3 Điều 7	Số có năm ban hành là văn bản quy phạm pháp luật; số không có năm là văn bản hành chính	2025-04-01		likely		
V3.15			Dự thảo được để trống số thứ tự nhưng phải có năm trong số, ký hiệu của văn bản quy phạm pháp luật	2025-04-01		sure		
V3.16	78/2025/NĐ-CP	điểm d khoản 2 Điều 71	Địa danh là tên tỉnh, thành phố hiện tại, sau đó là ngày, tháng, năm viết đủ	2025-04-01		sure		
V3.17	187/2025/NĐ-CP	Phụ lục I	Ngày dưới 10 và tháng 1, tháng 2 có số 0 đứng trước; tháng 3 đến tháng 9 không có	2025-07-01		unsure		
V3.18	78/2025/NĐ-CP	điểm đ khoản 2 Điều 71	Thời gian của nghị quyết là ngày thông qua; của quyết định là ngày ký ban hành	2025-04-01		sure-first-text		
V3.19	78/2025/NĐ-CP	điểm e khoản 2 Điều 71	Tên loại viết in hoa, đậm, sau đó là trích yếu; không dùng V/v dưới tên loại	2025-04-01		sure		
V3.20	187/2025/NĐ-CP	Phụ lục I	Lề trên, dưới, phải 15-20 mm; lề trái 30-35 mm	2025-07-01		likely		
V3.21	187/2025/NĐ-CP	Phụ lục I	Phông chữ Times New Roman, bộ mã Unicode TCVN 6909:2001, màu đen	2025-07-01		sure		
V3.22	187/2025/NĐ-CP	Phụ lục I	Cỡ chữ từng thành phần thể thức, phần lớn 13-14	2025-07-01		unsure		
V4.1	78/2025/NĐ-CP	Phụ lục I	Phần mở đầu theo thứ tự: căn cứ; xét tờ trình hoặc theo đề nghị; một câu ban hành; rồi đến Điều 1	2025-04-01		sure		
V4.2	78/2025/NĐ-CP	Phụ lục I	Câu ban hành có thể ghi thêm tên tỉnh, thành phố, xã vào chủ ngữ	2025-04-01		sure		
V4.3	78/2025/NĐ-CP	Phụ lục I	Văn bản quy phạm pháp luật không có dòng "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:" và không có dòng thẩm quyền giữa tên văn bản và căn cứ	2025-04-01		likely		
V4.4	78/2025/NĐ-CP	Phụ lục I	Mỗi căn cứ là một dòng riêng, bắt đầu bằng "Căn cứ", kết thúc bằng dấu chấm phẩy	2025-04-01		sure		
V4.5	78/2025/NĐ-CP	Phụ lục I	Dòng "Theo đề nghị", "Xét" trước câu ban hành cũng kết thúc bằng dấu chấm phẩy	2025-04-01		likely		
V4.6	78/2025/NĐ-CP	Điều 62	Căn cứ là văn bản quy phạm pháp luật có hiệu lực cao hơn, đang có hiệu lực hoặc đã ký và có hiệu lực trước hay cùng lúc với dự thảo	2025-04-01		sure-first-text		
V4.7	78/2025/NĐ-CP	Điều 62	Căn cứ phải có văn bản quy định thẩm quyền của cơ quan ban hành và văn bản cấp trên về nội dung	2025-04-01		sure-first-text		
V4.8	78/2025/NĐ-CP	Điều 62	Văn bản của Đảng, công văn, kế hoạch, thông báo, văn bản hành chính và văn bản của chính cơ quan ban hành không làm căn cứ	2025-04-01		likely		
V4.9			Căn cứ thường xếp theo hiệu lực từ cao xuống thấp	2025-04-01		unsure		
V5.1	64/2025/QH15	khoản 2 Điều 7	Phần, chương đánh số La Mã và có tên	2025-04-01		sure		
V5.2	64/2025/QH15	khoản 2 Điều 7	Mục, tiểu mục đánh số Ả Rập và có tên	2025-04-01		sure		
V5.3	64/2025/QH15	khoản 2 Điều 7	Điều đánh số Ả Rập liên tục từ Điều 1, sau số có dấu chấm, có tên	2025-04-01		sure		
V5.4	64/2025/QH15	khoản 2 Điều 7	Khoản đánh số Ả Rập, sau số có dấu chấm, bắt đầu lại trong mỗi điều	2025-04-01		sure		
V5.5	64/2025/QH15	khoản 2 Điều 7	Điểm dùng chữ cái tiếng Việt, sau chữ có dấu ngoặc đơn đóng	2025-04-01		sure		
V5.6	78/2025/NĐ-CP	Phụ lục I	Chữ của điểm theo dãy a b c d đ e g h i k l m n o p q r s t u v x y	2025-04-01		likely		
V5.7	78/2025/NĐ-CP	khoản 2 Điều 71	Chữ đ đứng giữa d và e khi xếp thứ tự điểm	2025-04-01		sure		
V5.8	78/2025/NĐ-CP	Điều 63	Bố cục lồng nhau theo thứ bậc: phần, chương, mục, tiểu mục, điều, khoản, điểm; điểm phải nằm trong khoản	2025-04-01		likely		
V5.9	78/2025/NĐ-CP	khoản 2 Điều 63	Mỗi điểm thể hiện một ý, trong điểm không dùng gạch đầu dòng hay ký hiệu khác	2025-04-01		sure-first-text		
V5.10	78/2025/NĐ-CP	khoản 5 Điều 63	Quy định chung xếp trước quy định cụ thể, nội dung trước thủ tục, quyền và nghĩa vụ trước chế tài	2025-04-01		sure-first-text		
V5.11	78/2025/NĐ-CP	khoản 4 Điều 63	Văn bản ban hành kèm theo quy định, quy chế có phần ban hành ngắn và phần kèm theo, dưới tên phần kèm theo ghi số, ngày của văn bản ban hành	2025-04-01		sure-first-text		
V5.12	78/2025/NĐ-CP	Phụ lục I	Phụ lục đánh số La Mã, có tên; nội dung phải dẫn đến phụ lục và phụ lục được dẫn phải có	2025-04-01		likely		
V5.13	78/2025/NĐ-CP	khoản 3 Điều 64	Số trong lời văn viết bằng chữ số Ả Rập; số La Mã chỉ dùng cho phần, chương, khóa	2025-04-01		sure-first-text		
V5.14	78/2025/NĐ-CP	khoản 2 Điều 69	Tên văn bản sửa đổi gồm cụm từ "sửa đổi, bổ sung một số điều của" hoặc nêu rõ đơn vị được sửa đổi, bãi bỏ và tên văn bản	2025-04-01		sure-first-text		
V5.15	78/2025/NĐ-CP	khoản 3 Điều 69	Nội dung sửa đổi xếp theo thứ tự của văn bản được sửa đổi; sửa nhiều văn bản thì mỗi văn bản một điều	2025-04-01		sure-first-text		
V5.16	78/2025/NĐ-CP	khoản 4 Điều 69	Điều, khoản bổ sung mang số liền trước kèm chữ cái; điểm bổ sung mang chữ cái kèm số	2025-04-01		sure-first-text		
V5.17	78/2025/NĐ-CP	khoản 1 Điều 66	Các điều không được sửa đổi giữ nguyên số	2025-04-01		sure-first-text		
V5.18	64/2025/QH15	khoản 4 Điều 8	Sửa quá nửa số điều hoặc thay đổi cơ bản chính sách, phạm vi, đối tượng thì phải ban hành văn bản thay thế	2025-04-01		sure-first-text		
V5.19	64/2025/QH15	khoản 1 Điều 8	Chỉ cơ quan đã ban hành được sửa đổi, bổ sung, thay thế, bãi bỏ văn bản quy phạm pháp luật của mình	2025-04-01		sure-first-text		
V6.1	78/2025/NĐ-CP	khoản 2 Điều 67	Điều khoản hiệu lực phải ghi rõ ngày, tháng, năm có hiệu lực	2025-04-01		sure-first-text		
V6.2	78/2025/NĐ-CP	khoản 3 Điều 67	Văn bản, điều, khoản, điểm bị thay thế, bãi bỏ phải được liệt kê rõ trong điều quy định về hiệu lực	2025-04-01		sure-first-text		
V6.3	78/2025/NĐ-CP	Điều 66	Nội dung sửa đổi trong văn bản mới đặt ở điều khoản thi hành và nêu đúng đơn vị được sửa đổi	2025-04-01		sure-first-text		
V6.4	78/2025/NĐ-CP	khoản 1 Điều 67	Quy định chuyển tiếp đặt thành điều riêng gần cuối hoặc thành khoản của điều liên quan, điều hiệu lực	2025-04-01		sure-first-text		
V6.5	64/2025/QH15	khoản 2 Điều 54	Hiệu lực về không gian và đối tượng áp dụng phải được nêu ngay trong văn bản	2025-04-01		sure-first-text		
V6.6	78/2025/NĐ-CP	Phụ lục I	Sau điều cuối của nghị quyết HĐND có dòng ghi khóa, kỳ họp, ngày thông qua; quyết định không có dòng này	2025-04-01		likely		
V6.7			Kết thúc nội dung thường có dấu "./."			unsure		
V6.8	78/2025/NĐ-CP	điểm h khoản 2 Điều 71	Nghị quyết do Chủ tịch HĐND ký; quyết định của UBND ký thay mặt (TM.) ủy ban	2025-04-01		likely		
V6.9			Quyết định của Chủ tịch UBND ký không có TM.	2025-07-01		unsure		
V6.10			Văn bản quy phạm pháp luật không ký TL., TUQ.	2025-04-01		likely		
V6.11	78/2025/NĐ-CP	điểm k khoản 2 Điều 71	Nơi nhận gồm các dòng gạch đầu dòng, kết thúc bằng dòng lưu	2025-04-01		likely		
V7.1	78/2025/NĐ-CP	điểm a khoản 1 Điều 68	Viện dẫn luật, pháp lệnh lần đầu ghi đủ tên và số, ký hiệu	2025-07-01		sure		
V7.2	78/2025/NĐ-CP	khoản 1 Điều 68	Văn bản đã được sửa đổi ghi tiếp "được sửa đổi, bổ sung bởi" và loại, số, ký hiệu của văn bản sửa đổi	2025-07-01		sure		
V7.3	78/2025/NĐ-CP	khoản 1 Điều 68	Từ văn bản sửa đổi thứ hai chỉ ghi loại và số, ký hiệu, không lặp cụm từ	2025-07-01		sure		
V7.4	78/2025/NĐ-CP	khoản 1 Điều 68	Viện dẫn các lần sau chỉ ghi loại và số, ký hiệu, vẫn giữ văn bản sửa đổi	2025-07-01		sure		
V7.5	78/2025/NĐ-CP	điểm b khoản 1 Điều 68	Viện dẫn văn bản khác lần đầu ghi loại, số, ký hiệu, cơ quan ban hành và tên; các lần sau ghi loại và số, ký hiệu	2025-04-01		unsure		
V7.6	78/2025/NĐ-CP	khoản 1 Điều 68	Viện dẫn văn bản quy phạm pháp luật trong văn bản quy phạm pháp luật không cần ghi ngày ban hành	2025-07-01		likely		
V7.7	78/2025/NĐ-CP	khoản 1 Điều 68	Không còn dùng các cụm từ "đã được sửa đổi, bổ sung một số điều theo", "sửa đổi, bổ sung năm …" và không ghi luật sửa đổi thành căn cứ riêng	2025-07-01		sure		
V7.9			Tờ trình, báo cáo và văn bản hành chính trong dòng "Theo đề nghị", "Xét" được ghi kèm ngày	2025-04-01		sure		
V7.10	78/2025/NĐ-CP	khoản 1 Điều 68	Trước số, ký hiệu có chữ "số", không có dấu hai chấm	2025-04-01		sure		
V7.11	78/2025/NĐ-CP	khoản 2 Điều 68	Viện dẫn phần, chương, mục, điều, khoản, điểm phải nêu số thứ tự; của văn bản khác thì kèm tên văn bản	2025-04-01		sure-first-text		
V7.12	78/2025/NĐ-CP	khoản 2 Điều 68	Đơn vị viện dẫn xếp từ nhỏ đến lớn; viết hoa Phần, Chương, Mục, Tiểu mục, Điều, không viết hoa khoản, điểm	2025-04-01		sure		
V7.13			Tự viện dẫn bằng "Điều này", "khoản này", "Quyết định này", "Quy định này"			likely		
V7.14			Viện dẫn nội bộ phải dẫn đến đơn vị có thật trong cùng phần của văn bản			likely		
V7.15			Số, ký hiệu văn bản trung ương theo dạng quen thuộc của từng loại; nghị quyết của Chính phủ từ năm 2025 có thể có năm hoặc dấu chấm trong số			likely		
V7.16			Khóa Quốc hội trong ký hiệu phải khớp với năm: QH13 2011-2016, QH14 2016-2021, QH15 2021-2026, QH16 từ 2026			likely		
V7.18	87/2025/QH15	khoản 22 Điều 1	Văn bản quy định chi tiết hết hiệu lực cùng văn bản được quy định chi tiết, trừ trường hợp được công bố còn hiệu lực	2025-07-01		likely		
V7.19	30/2020/NĐ-CP	điểm a khoản 6 Mục II Phần I Phụ lục I	Căn cứ trong văn bản hành chính ghi loại, số, ký hiệu, cơ quan ban hành, ngày và trích yếu; luật, pháp lệnh không ghi số và cơ quan	2020-03-05		sure		
V7.20	30/2020/NĐ-CP	điểm b khoản 6 Mục II Phần I Phụ lục I	Viện dẫn lần đầu trong văn bản hành chính ghi đủ loại, số, ngày, cơ quan, trích yếu; lần sau ghi loại và số, ký hiệu	2020-03-05		sure		
V7.21	30/2020/NĐ-CP	khoản 6 Mục II Phần I Phụ lục I	Viện dẫn lần đầu không viết tắt tên cơ quan ban hành	2020-03-05		likely		
V8.1	64/2025/QH15	khoản 1 Điều 53	Văn bản của chính quyền địa phương có hiệu lực không sớm hơn 10 ngày kể từ ngày thông qua hoặc ký; của trung ương không sớm hơn 45 ngày	2025-04-01		sure		
V8.2	64/2025/QH15	Điều 53	Văn bản theo trình tự rút gọn hoặc trường hợp đặc biệt có thể có hiệu lực ngay ngày thông qua hoặc ký	2025-04-01		sure		
V8.3	64/2025/QH15	khoản 2 Điều 53	Văn bản quy định chi tiết có hiệu lực cùng lúc với điều, khoản giao quy định	2025-04-01		sure		
V8.4	64/2025/QH15	Điều 55	Chỉ cơ quan trung ương, HĐND và UBND cấp tỉnh được quy định hiệu lực trở về trước khi thật cần thiết, không đặt trách nhiệm mới hay nặng hơn	2025-04-01		sure-first-text		
V8.5	64/2025/QH15	Điều 55	Ngày có hiệu lực hoặc ngày áp dụng sớm hơn ngày ký là hiệu lực trở về trước	2025-04-01		likely		
V8.6	64/2025/QH15	khoản 1 Điều 57	Văn bản hết hiệu lực khi đến thời hạn ghi trong văn bản, được chính cơ quan đó sửa đổi, thay thế, hoặc bị bãi bỏ	2025-04-01		sure		
V8.8	64/2025/QH15	điểm b khoản 2 Điều 54	Tỉnh hợp nhất phải quyết định việc áp dụng văn bản của các tỉnh cũ hoặc ban hành văn bản mới	2025-04-01		sure-first-text		
V9.1	78/2025/NĐ-CP		Hồ sơ lấy ý kiến, phản biện nghị quyết gồm tờ trình, dự thảo, báo cáo tổng kết hoặc đánh giá thực trạng, báo cáo đánh giá tác động khi theo điểm d khoản 1 Điều 21	2025-04-01		likely		
V9.2	78/2025/NĐ-CP		Hồ sơ gửi Sở Tư pháp thẩm định gồm tờ trình, dự thảo, bản so sánh thuyết minh, bản tổng hợp tiếp thu giải trình, báo cáo tổng kết và các bản đánh giá nếu có	2025-04-01		likely		
V9.3	78/2025/NĐ-CP		Hồ sơ trình UBND tỉnh có thêm báo cáo thẩm định và báo cáo tiếp thu, giải trình ý kiến thẩm định	2025-04-01		likely		
V9.4	78/2025/NĐ-CP		Hồ sơ gửi Ban của HĐND thẩm tra và trình HĐND có thêm báo cáo thẩm tra và tiếp thu, giải trình	2025-04-01		likely		
V9.6	78/2025/NĐ-CP	Điều 51a	Dự thảo quyết định của Chủ tịch UBND tỉnh đăng tải ít nhất 10 ngày, lấy ý kiến các sở liên quan, trả lời trong 07 ngày	2025-07-01		likely		
V9.7	78/2025/NĐ-CP		Dự thảo nghị quyết HĐND, quyết định UBND đăng tải ít nhất 20 ngày, thẩm định trong 15 ngày	2025-04-01		unsure		
V9.8	78/2025/NĐ-CP	Điều 6	Tờ trình có các mục từ sự cần thiết, mục đích, quá trình xây dựng đến nội dung cơ bản, nguồn lực và vấn đề xin ý kiến	2025-04-01		likely		
V9.9			Tên, căn cứ, số tờ trình, số thẩm tra và số điều phải thống nhất giữa các giấy tờ trong hồ sơ			likely		
V10.1	30/2020/NĐ-CP	khoản 2 Điều 8	Văn bản hành chính có chín thành phần chính, từ quốc hiệu, tiêu ngữ đến nơi nhận	2020-03-05		sure		
V10.2	30/2020/NĐ-CP	Phụ lục I	Số, ký hiệu văn bản hành chính không có năm; công văn không có tên loại và có dòng V/v dưới số	2020-03-05		sure		
V10.3	30/2020/NĐ-CP	Phụ lục I	Số nhỏ hơn 10 có số 0 đứng trước; dấu gạch chéo, gạch nối trong ký hiệu không cách chữ	2020-03-05		sure		
V10.4	30/2020/NĐ-CP	Phụ lục III	Chữ viết tắt tên loại văn bản theo bảng, phân biệt chữ hoa, chữ thường	2020-03-05		sure		
V10.5	30/2020/NĐ-CP	Phụ lục I	Ngày dưới 10 và tháng 1, tháng 2 có số 0 đứng trước; tháng 3 đến tháng 9 không có; ngày viết bằng chữ "ngày … tháng … năm"	2020-03-05		sure		
V10.6	30/2020/NĐ-CP	Phụ lục I	Sở ghi UBND cấp tỉnh ở dòng trên tên mình; UBND, HĐND không ghi cơ quan cấp trên	2020-03-05		sure		
V10.7	30/2020/NĐ-CP	Phụ lục I	Quyết định hành chính có dòng thẩm quyền sau tên văn bản, mỗi căn cứ một dòng kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm, rồi "QUYẾT ĐỊNH:"	2020-03-05		sure		
V10.8	30/2020/NĐ-CP	Điều 13	Ký TM. tập thể, KT. thay cấp trưởng, TL. thừa lệnh, TUQ. thừa ủy quyền, Q. quyền cấp trưởng	2020-03-05		sure		
V10.9	30/2020/NĐ-CP	Điều 13	Sau KT. là chức danh cấp phó; sau TM. là tên tập thể, không phải sở	2020-03-05		likely		
V10.10	30/2020/NĐ-CP	Phụ lục I	Không ghi học hàm, học vị trước họ tên người ký, trừ quân đội, công an, giáo dục, y tế, khoa học	2020-03-05		sure		
V10.11	30/2020/NĐ-CP	Phụ lục I	Nơi nhận kết thúc bằng dòng lưu; tờ trình, báo cáo, công văn có thêm "Kính gửi"	2020-03-05		sure		
V10.12	30/2020/NĐ-CP	Phụ lục I	Chỉ thị, kế hoạch, tờ trình, báo cáo có tên loại và trích yếu, không chia điều	2020-03-05		likely		
V10.13	30/2020/NĐ-CP	Phụ lục I	Số trang bằng chữ số Ả Rập, giữa lề trên, không hiện ở trang đầu	2020-03-05		sure		
V10.14	30/2020/NĐ-CP	Phụ lục I	Khổ giấy A4 (210 mm x 297 mm); lề trên, dưới 20-25 mm; lề phải 15-20 mm; lề trái 30-35 mm	2020-03-05		likely		
V10.15	30/2020/NĐ-CP	Phụ lục I	Phông chữ Times New Roman, bộ mã Unicode TCVN 6909:2001, màu đen	2020-03-05		likely		
V10.16	30/2020/NĐ-CP	Phụ lục I	Quốc hiệu cỡ chữ 12-13, đậm; Tiêu ngữ cỡ 13-14, đậm; địa danh và thời gian cỡ 13-14, nghiêng; tên loại cỡ 13-14, đậm	2020-03-05		likely		
V11.1	64/2025/QH15	khoản 1 Điều 7	Ngôn ngữ văn bản là tiếng Việt, chính xác, phổ thông, thống nhất, rõ ràng, dễ hiểu	2025-04-01		sure		
V11.2	78/2025/NĐ-CP	khoản 1 Điều 64	Không dùng từ địa phương, từ cổ, từ thông tục; hạn chế từ nước ngoài; viết tắt phải giải thích lần đầu; một thuật ngữ cho một khái niệm	2025-04-01		unsure		
V11.3	78/2025/NĐ-CP	Điều 64	Chữ viết tắt phải được giải thích ở lần dùng đầu tiên	2025-04-01		likely		
V11.4			Hạn chế từ ngữ mơ hồ như "v.v", "kịp thời", "khi cần thiết", "theo quy định hiện hành"			unsure		
V11.5	30/2020/NĐ-CP	Phụ lục II	Viết hoa sau dấu kết thúc câu và khi xuống dòng; trong văn bản quy phạm pháp luật thêm đầu khoản, điểm và trích dẫn sau dấu hai chấm	2020-03-05		sure		
V11.6	30/2020/NĐ-CP	Phụ lục II	Danh từ chung đơn vị hành chính viết thường trước tên riêng, viết hoa khi đi với số, tên người, sự kiện; luôn viết Thủ đô Hà Nội, Thành phố Hồ Chí Minh	2020-03-05		sure		
V11.7	30/2020/NĐ-CP	Phụ lục II	Tên cơ quan viết hoa chữ cái đầu của từ chỉ loại và lĩnh vực, không viết hoa mọi chữ	2020-03-05		sure		
V11.8	30/2020/NĐ-CP	Phụ lục II	Chức vụ đi kèm tên người cụ thể được viết hoa	2020-03-05		unsure		
V11.9	30/2020/NĐ-CP	Phụ lục II	Viết hoa Nhân dân, Nhà nước trong văn bản hành chính	2020-03-05		likely		
V11.10	30/2020/NĐ-CP	Phụ lục II	Tên văn bản viết hoa tên loại và chữ đầu của tên: Luật Tổ chức Quốc hội	2020-03-05		sure		
V11.11	30/2020/NĐ-CP	Phụ lục II	Thứ trong tuần, tháng viết bằng chữ thì viết hoa; viết tết Nguyên đán, ngày Quốc khánh	2020-03-05		sure		
V11.12	86/2012/NĐ-CP		Phần thập phân sau dấu phẩy, có khoảng trắng trước đơn vị đo, số mũ viết đúng dạng			likely		
V11.13			Viết gạch nối có khoảng trắng hai bên giữa các danh từ đẳng lập: kinh tế - xã hội			sure		
V11.14	30/2020/NĐ-CP	Phụ lục I	Văn bản dùng Unicode dựng sẵn, chữ Đ đúng mã, không có ký tự ẩn	2020-03-05		sure		
V11.15			Một văn bản dùng thống nhất một cách đặt dấu thanh			likely		
V11.16			Lỗi gõ tạo thành từ có nghĩa khác: "phát luật", "phản cấp"			sure		
V11.17	202/2025/QH15		Từ ngày 01/7/2025 cấp huyện, các tỉnh đã sáp nhập và tên bộ, sở cũ không còn là chủ thể thực hiện	2025-07-01		likely		
V11.18	202/2025/QH15		Cả nước có 34 đơn vị hành chính cấp tỉnh từ ngày 01/7/2025; tỉnh hay thành phố tùy theo ngày	2025-07-01		likely		
T1.1	63/2010/NĐ-CP		Nghị định số 63/2010/NĐ-CP về kiểm soát thủ tục hành chính có hiệu lực từ ngày 14/10/2010	2010-10-14		sure		
T1.2	48/2013/NĐ-CP		Nghị định số 48/2013/NĐ-CP sửa đổi Nghị định số 63/2010/NĐ-CP và bãi bỏ Điều 29 từ ngày 01/7/2013	2013-07-01		sure		
T1.3	150/2016/NĐ-CP	Điều 4	Việc kiểm soát thủ tục hành chính chuyển từ Bộ Tư pháp sang Văn phòng Chính phủ từ ngày 15/12/2016	2016-12-15		sure		
T1.4	92/2017/NĐ-CP		Nghị định số 92/2017/NĐ-CP sửa đổi nhiều điều của Nghị định số 63/2010/NĐ-CP, trong đó có Điều 8	2017-09-25		sure		
T1.5	78/2025/NĐ-CP	khoản 3 Điều 78	Điều 7 Nghị định số 63/2010/NĐ-CP được thay nội dung từ ngày 01/4/2025	2025-04-01		likely		
T1.6	78/2025/NĐ-CP	khoản 3 Điều 78	Khoản 3 Điều 8 Nghị định số 63/2010/NĐ-CP bị bãi bỏ từ ngày 01/4/2025	2025-04-01		likely		
T1.9	196/2026/NĐ-CP		Văn phòng Chính phủ không còn đơn vị kiểm soát thủ tục hành chính, muộn nhất từ ngày 01/6/2026	2026-06-01		sure		
T1.11	309/2026/NĐ-CP		Bộ Tư pháp được giao việc một cửa, cơ sở dữ liệu và biểu mẫu thủ tục hành chính; cổng dịch vụ công thuộc Bộ Công an	2026-08-05		sure		
T2.1	63/2010/NĐ-CP	điểm a khoản 2 Điều 8	Thủ tục hành chính phải có tên	2017-09-25		sure		
T2.2	63/2010/NĐ-CP	điểm b khoản 2 Điều 8	Thủ tục hành chính phải có trình tự thực hiện	2017-09-25		sure		
T2.3	63/2010/NĐ-CP	điểm c khoản 2 Điều 8	Thủ tục hành chính phải có cách thức thực hiện	2017-09-25		sure		
T2.4	63/2010/NĐ-CP	điểm d khoản 2 Điều 8	Thủ tục hành chính phải có thành phần hồ sơ và số lượng hồ sơ	2017-09-25		sure		
T2.5	63/2010/NĐ-CP	điểm đ khoản 2 Điều 8	Thủ tục hành chính phải có thời hạn giải quyết	2017-09-25		sure		
T2.6	63/2010/NĐ-CP	điểm e khoản 2 Điều 8	Thủ tục hành chính phải có đối tượng thực hiện	2017-09-25		sure		
T2.7	63/2010/NĐ-CP	điểm g khoản 2 Điều 8	Thủ tục hành chính phải có cơ quan giải quyết	2017-09-25		sure		
T2.8	63/2010/NĐ-CP	điểm h khoản 2 Điều 8	Thủ tục có mẫu đơn, mẫu tờ khai thì phải kèm mẫu	2017-09-25		sure		
T2.9	63/2010/NĐ-CP	điểm h khoản 2 Điều 8	Thủ tục có kết quả thì phải nêu kết quả thực hiện	2017-09-25		sure		
T2.10	63/2010/NĐ-CP	điểm h khoản 2 Điều 8	Thủ tục có yêu cầu, điều kiện thì phải nêu	2017-09-25		sure		
T2.11	63/2010/NĐ-CP	điểm h khoản 2 Điều 8	Thủ tục có phí, lệ phí thì phải nêu	2017-09-25		sure		
T2.12	63/2010/NĐ-CP	khoản 2 Điều 8	Bộ phận bắt buộc theo bản sửa đổi năm 2017 gồm bảy nội dung; kết quả chỉ bắt buộc khi có	2017-09-25		sure		
T2.13	63/2010/NĐ-CP	điểm h khoản 2 Điều 8	Hồ sơ nêu đơn, tờ khai mà không có mẫu là thiếu mẫu đơn, mẫu tờ khai	2017-09-25		likely		
T2.14	63/2010/NĐ-CP	điểm h khoản 2 Điều 8	Trình tự nêu đáp ứng điều kiện mà không có danh mục điều kiện là thiếu yêu cầu, điều kiện	2017-09-25		likely		
T2.15	63/2010/NĐ-CP	điểm h khoản 2 Điều 8	Nêu nộp phí, lệ phí mà không có mức hay dẫn văn bản về phí là thiếu phí, lệ phí	2017-09-25		likely		
T2.16	63/2010/NĐ-CP	điểm h khoản 2 Điều 8	Nêu việc cấp giấy mà không có kết quả hoặc thời hạn là thiếu các nội dung đó	2017-09-25		likely		
T2.17	63/2010/NĐ-CP	khoản 1 Điều 8	Thủ tục hành chính chỉ được quy định trong văn bản quy phạm pháp luật, đúng thẩm quyền	2017-09-25		sure		
T2.18	63/2010/NĐ-CP	khoản 3 Điều 8	Người được giao quy định thủ tục hành chính phải quy định đầy đủ mọi bộ phận	2017-09-25	2025-03-31	likely		
T3.1			Các bộ phận của một thủ tục có thể nằm ở nhiều điều và phụ lục; phải xét cả nhóm			sure		
T3.15			Ghi "01 bộ" là đủ số lượng hồ sơ; chỉ có danh mục giấy tờ là chưa đủ			likely		
T3.16			"Không" chỉ là câu trả lời dưới mục phí, lệ phí hoặc điều kiện			likely		
T3.17			Bộ phận chỉ nêu trong trích dẫn hay bảng của văn bản khác không được tính			likely		
T4.1	63/2010/NĐ-CP	Điều 13	Bộ trưởng công bố thủ tục thuộc ngành; Chủ tịch UBND cấp tỉnh công bố danh mục và nội dung thủ tục do địa phương quy định	2017-09-25		sure		
T4.2	63/2010/NĐ-CP	Điều 15	Quyết định công bố ban hành trước ngày văn bản có hiệu lực ít nhất 20 ngày (bộ), 05 ngày (địa phương); rút gọn chậm nhất 03 ngày sau	2017-09-25		likely		
T4.3	63/2010/NĐ-CP		Công bố thủ tục mới nêu đủ các bộ phận theo khoản 2 Điều 8 và văn bản quy định thủ tục	2017-09-25		sure		
T4.4	63/2010/NĐ-CP		Công bố thủ tục sửa đổi nêu bộ phận thay đổi và văn bản sửa đổi	2017-09-25		likely		
T4.5	63/2010/NĐ-CP		Công bố thủ tục bãi bỏ nêu tên, mã và văn bản bãi bỏ	2017-09-25		likely		
T4.6	63/2010/NĐ-CP	Điều 17	Thủ tục đã công bố phải công khai trên cơ sở dữ liệu quốc gia, tại nơi tiếp nhận và trên cổng thông tin	2017-09-25		sure		
T4.7			Mục của bản công bố có thể đánh a), 1. hoặc (1); thứ tự các mục cuối thay đổi được			likely		
T4.8			Chữ của mục trong bản công bố không phải điểm của khoản 2 Điều 8			likely		
T4.9			Bảng danh mục thủ tục mới, sửa đổi có cột tên, thời hạn, địa điểm, phí và căn cứ pháp lý			sure		
T4.10			Bảng danh mục thủ tục bãi bỏ có cột tên và văn bản quy định việc bãi bỏ			sure		
T4.11			Nơi nhận ghi Cục Kiểm soát thủ tục hành chính, Văn phòng Chính phủ là tên cũ	2026-06-01		likely		
T4.12			Danh mục và nội dung cụ thể của quyết định công bố phải khớp nhau			likely		
T4.13	02/2017/TT-VPCP		Mẫu quyết định công bố, niêm yết, báo cáo theo Thông tư số 02/2017/TT-VPCP	2017-12-15		likely		
T4.15	03/2025/TT-VPCP		Biểu mẫu giải quyết hồ sơ một cửa theo Thông tư số 03/2025/TT-VPCP	2025-09-15		sure		
T5.1	63/2010/NĐ-CP	Điều 9	Văn phòng UBND cấp tỉnh cho ý kiến về thủ tục hành chính trong dự thảo	2017-09-25		unsure		
T5.2	63/2010/NĐ-CP	khoản 3 Điều 11	Hồ sơ thẩm định có thủ tục hành chính phải có bản đánh giá tác động thủ tục hành chính và ý kiến góp ý	2017-09-25		sure		
T5.3	63/2010/NĐ-CP	Điều 10	Đánh giá tác động thủ tục hành chính thực hiện theo pháp luật về ban hành văn bản quy phạm pháp luật	2017-09-25		likely		
T5.4	03/2022/TT-BTP		Biểu mẫu đánh giá tác động thủ tục hành chính			unsure		
T5.5	64/2025/QH15		Hồ sơ nghị quyết, quyết định cấp tỉnh gồm bản đánh giá thủ tục hành chính, phân cấp nhiệm vụ, quyền hạn nếu có	2025-04-01		likely		
T6.1	80/2015/QH13	khoản 4 Điều 14	Không quy định thủ tục hành chính trong nghị quyết HĐND, quyết định UBND trừ khi được luật, nghị quyết của Quốc hội giao	2021-01-01	2025-03-31	likely		
T6.2	78/2025/NĐ-CP	Điều 5	Thẩm quyền quy định thủ tục hành chính trong văn bản quy phạm pháp luật	2025-04-01		unsure		
T6.3			Chính quyền địa phương chỉ quy định thủ tục hành chính khi văn bản cấp trên giao hoặc theo cơ chế đặc thù	2025-04-01		unsure		
T6.4			Dự thảo cấp tỉnh có thủ tục hành chính nên nêu điều, khoản giao quy định	2025-04-01		unsure		
T7.1	118/2025/NĐ-CP		Cơ chế một cửa theo Nghị định số 118/2025/NĐ-CP, sửa đổi bởi 367/2025/NĐ-CP và 309/2026/NĐ-CP	2025-07-01		sure		
T7.2	118/2025/NĐ-CP		Nghị định số 61/2018/NĐ-CP và 107/2021/NĐ-CP hết hiệu lực, thay bằng Nghị định số 118/2025/NĐ-CP	2025-07-01		likely		
T7.3	45/2020/NĐ-CP		Nghị định số 45/2020/NĐ-CP về thủ tục hành chính trên môi trường điện tử còn hiệu lực, đã được sửa đổi	2020-05-22		likely		
T7.4	224/2026/NĐ-CP	Điều 90	Nghị định số 42/2022/NĐ-CP hết hiệu lực từ ngày 01/7/2026	2026-07-01		sure		
T7.5	309/2026/NĐ-CP		Tiếp nhận hồ sơ không phụ thuộc địa giới trong cả nước; không yêu cầu giấy tờ đã có trong cơ sở dữ liệu	2026-08-05		sure		
T7.6	202/2025/QH15		Không còn bộ phận tiếp nhận và trả kết quả cấp huyện	2025-07-01		likely		
T7.7	118/2025/NĐ-CP		Hồ sơ trực tuyến nộp trên Cổng Dịch vụ công quốc gia, không nộp trên cổng cấp tỉnh	2025-07-01		likely		
T7.8			Chứng minh nhân dân, sổ hộ khẩu giấy không còn là giấy tờ trong hồ sơ	2025-01-01		likely		
T7.9			Không còn mức độ 3, mức độ 4 của dịch vụ công trực tuyến	2022-08-15		likely		
T7.10	118/2025/NĐ-CP		Cơ chế một cửa không còn theo Nghị định số 61/2018/NĐ-CP	2025-07-01		likely		
T8.2			Số, ký hiệu không có năm chỉ xác định được văn bản khi kèm ngày ban hành			sure		
T8.3			Nghị quyết của Chính phủ là văn bản quy phạm có số kèm năm, số có thể có dấu chấm	2025-01-01		sure		
T8.7			Văn bản hết hiệu lực được nêu đúng trong điều khoản sửa đổi, thay thế, bãi bỏ, chuyển tiếp và phần lịch sử			sure		
T9.1	202/2025/QH15		34 đơn vị cấp tỉnh từ ngày 01/7/2025; Đồng Nai, Quảng Ninh, Bắc Ninh lần lượt thành thành phố trong năm 2026	2025-07-01		likely		
T9.2	176/2025/QH15		Tên bộ theo cơ cấu Chính phủ từ ngày 01/3/2025	2025-03-01		sure		
T9.3			Tên cũ trong tên văn bản hoặc câu kể lịch sử là đúng; chỉ chủ thể thực hiện mới phải dùng tên mới			sure		
P1			Quyết định, nghị quyết, chỉ thị có câu giao trách nhiệm thi hành: ai chịu trách nhiệm thi hành văn bản này			likely		
P2			Dự thảo trình ký không còn chữ của trang mạng, chỗ đánh dấu chờ điền, câu bỏ trống hay chữ, số bị tách do quét			likely		
P3	30/2020/NĐ-CP	Phụ lục III	Mẫu quyết định, nghị quyết cá biệt có dòng "Theo đề nghị của …" hoặc "Xét …" sau các căn cứ	2020-03-05		likely		
P4	30/2020/NĐ-CP	Phụ lục I	Chức vụ người ký không ghi "phụ trách", "thường trực" như Phó Chủ tịch thường trực	2020-03-05		likely		
P5	30/2020/NĐ-CP	Phụ lục I	Văn bản hành chính có phụ lục thì nội dung phải dẫn đến phụ lục; từ hai phụ lục trở lên đánh số La Mã; dưới tên phụ lục, quy chế kèm theo ghi "Kèm theo" và số, ngày của văn bản	2020-03-05		likely		
P6			Phụ lục của văn bản quy phạm pháp luật có dòng "(Ban hành kèm theo …)" dưới tên phụ lục			likely		
P7			Pháp luật về bảo vệ bí mật nhà nước phân bí mật nhà nước thành ba độ: Tuyệt mật, Tối mật, Mật			likely		
P8			Quyết định hành chính ghi thời điểm có hiệu lực: từ ngày ký hoặc một ngày cụ thể			likely		
P9	30/2020/NĐ-CP	Phụ lục I	Phần, chương đánh số La Mã; mục, điều, khoản đánh số Ả Rập, sau số có dấu chấm; điểm dùng chữ cái theo thứ tự bảng chữ cái tiếng Việt, sau chữ có dấu ngoặc đơn đóng	2020-03-05		sure		
P10			Cụm từ mới trong văn bản sửa đổi khác cụm từ được thay thế			likely		
P11			Câu ban hành và tên của văn bản sửa đổi nêu cùng một văn bản được sửa đổi			likely		
P12			Số thứ tự các dòng của bảng và các bước của trình tự liên tục			likely		
P13			Nội dung mới trong văn bản sửa đổi đặt trong dấu ngoặc kép, có mở và có đóng			likely		
P20			Dự thảo gửi lấy ý kiến, trình ký không còn vết sửa chưa duyệt (Track Changes) và chú thích của người góp ý			likely		
`;
