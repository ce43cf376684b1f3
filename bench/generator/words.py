"""Words that generate.py makes names and sentences of. All of it is invented."""

FAMILY = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý "
    "Đinh Mai Trịnh Đoàn Tạ Cao Lương Thái").split()

MIDDLE = (
    "Văn Thị Đức Hữu Ngọc Thanh Quang Minh Xuân Thu Kim Đình Công Bảo Gia "
    "Khánh Phương Thùy Anh Hồng").split()

GIVEN = (
    "An Anh Ánh Bách Bình Châu Chi Chiến Cúc Cường Danh Diệp Dung Dũng Đào "
    "Đạt Điệp Đông Giang Hà Hải Hạnh Hậu Hiền Hiếu Hoa Hòa Hùng Huệ Hương "
    "Khánh Khoa Kiên Lam Lan Linh Loan Long Lộc Lợi Mai Mạnh Minh My Nam Nga "
    "Ngân Nghĩa Nhàn Nhung Oanh Phong Phúc Phương Quân Quý Quyên Sáng Sơn "
    "Tâm Thảo Thắng Thịnh Thơ Thủy Tiến Toàn Trang Trung Tuấn Tuyết Uyên Vân "
    "Việt Vinh Vượng Xuân Yến").split()

# Places and firms bear two of these.
PLACE = (
    "An Bình Cẩm Cường Dân Đại Đan Điền Đông Đức Gia Hà Hải Hòa Hồng Hưng "
    "Hương Khánh Kim Kỳ Lạc Lâm Liên Lộc Long Lương Mai Mậu Minh Mỹ Nam Nghi "
    "Ngọc Nhân Ninh Phong Phú Phúc Phương Quang Quế Sơn Tân Thạch Thanh Thịnh "
    "Thuận Thượng Tiên Toàn Trung Trường Tùng Vạn Văn Việt Vinh Vượng Xuân "
    "Yên").split()

# What a task or an achievement does, to what, and how.
ACTIONS = (
    "Xây dựng", "Rà soát và hoàn thiện", "Tổ chức tập huấn về",
    "Số hóa và đưa vào sử dụng", "Nâng cấp", "Mở rộng", "Triển khai thí điểm",
    "Chuẩn hóa", "Kiểm tra, đánh giá", "Tuyên truyền, phổ biến")

OBJECTS = (
    "kho dữ liệu dùng chung của đơn vị",
    "quy trình giải quyết hồ sơ trực tuyến toàn trình",
    "kỹ năng số cho cán bộ, đoàn viên và người lao động",
    "phần mềm theo dõi nhiệm vụ được giao",
    "mô hình tiết kiệm điện, nước và giấy trong công sở",
    "cơ sở dữ liệu lưu trữ từ năm 2015 đến nay",
    "tổ công nghệ số cộng đồng ở từng thôn, tổ dân phố",
    "sáng kiến cải tiến quy trình nội bộ",
    "việc phân loại rác tại nguồn và tái sử dụng vật liệu",
    "hệ thống giám sát an toàn thông tin")

MANNERS = (
    "giao chỉ tiêu cho từng bộ phận, báo cáo tiến độ hằng tuần",
    "phối hợp với các đơn vị trên địa bàn, lấy ý kiến người sử dụng",
    "lồng ghép với nhiệm vụ chuyên môn, không phát sinh biên chế",
    "chọn hai bộ phận làm trước, rút kinh nghiệm rồi nhân rộng",
    "dùng nền tảng sẵn có của tỉnh, không đầu tư trùng lặp",
    "công khai kết quả hằng tháng trên trang thông tin của đơn vị")

OUTCOMES = (
    "rút ngắn thời gian xử lý từ 15 xuống 9 ngày",
    "giảm gần một nửa lượng giấy in so với năm trước",
    "được người dân và doanh nghiệp đánh giá hài lòng",
    "đã nhân rộng ra toàn đơn vị",
    "hoàn thành trước thời hạn đề ra",
    "tạo dữ liệu đầu vào cho các đơn vị khác cùng dùng")

DEPARTMENTS = (
    "Văn phòng", "Bộ phận Tổng hợp", "Tổ Công nghệ số",
    "Bộ phận Kế hoạch - Tài chính", "Tổ Chuyên môn", "Ban Thi đua")

DIFFICULTIES = (
    "Dữ liệu giấy trước năm 2015 chưa đủ điều kiện số hóa.",
    "Thiếu người làm công nghệ thông tin, phần lớn phải kiêm nhiệm.",
    "Đường truyền ở một số thôn xa trung tâm chưa ổn định.",
    "Kinh phí được cấp muộn so với kế hoạch.")

PROPOSALS = (
    "Đề nghị tỉnh có đơn giá số hóa tài liệu thống nhất.",
    "Đề nghị mở thêm lớp bồi dưỡng cho cán bộ cấp xã.",
    "Đề nghị sớm kết nối với cơ sở dữ liệu quốc gia về dân cư.",
    "Đề nghị có hướng dẫn riêng về khen thưởng khi sơ kết.")
