/* The tables of the register. */

#include "cli/forms/registers.h"

static const struct td_table_column unit_columns[] = {
	[TD_UNIT_ID] = { .name = "id", .called = "Mã|Mã đơn vị|Mã định danh" },
	[TD_UNIT_NAME] = { .name = "name",
	                   .key = "name",
	                   .required = true,
	                   .called = "Tên đơn vị|Tên cơ quan, đơn vị|Tên cơ "
	                             "quan|Tên cơ quan, tổ chức, đơn vị|Tên tổ "
	                             "chức|Tên|Đơn vị|Cơ quan, đơn vị|Cơ "
	                             "quan|Tên xã, phường|Xã, phường|Tên xã, "
	                             "phường, đặc khu" },
	[TD_UNIT_CLASS] = { .name = "class",
	                    .key = "class",
	                    .required = true,
	                    .called = "Loại|Loại đơn vị|Loại hình|Loại hình "
	                              "đơn vị|Đối tượng|Nhóm",
	                    .words = td_words_unit_class },
	[TD_UNIT_LEVEL] = { .name = "level",
	                    .key = "level",
	                    .required = true,
	                    .called = "Cấp|Cấp hành chính|Cấp đơn vị",
	                    .words = td_words_level },
	[TD_UNIT_MANAGED_BY] = { .name = "managed_by",
	                         .key = "managed_by",
	                         .called = "Cơ quan quản lý|Đơn vị quản lý|Cơ "
	                                   "quan quản lý trực tiếp|Cơ quan chủ "
	                                   "quản|Cơ quan cấp trên|Đơn vị cấp "
	                                   "trên|Trực thuộc",
	                         .names = TD_CALLED_UNIT },
	[TD_UNIT_HEAD_NAME] = { .name = "head_name",
	                        .group = "head",
	                        .key = "name",
	                        .called = "Thủ trưởng|Họ tên thủ trưởng|Họ và "
	                                  "tên thủ trưởng|Người đứng đầu|Họ "
	                                  "tên người đứng đầu|Họ và tên người "
	                                  "đứng đầu" },
	[TD_UNIT_HEAD_OFFICE] = { .name = "head_office",
	                          .group = "head",
	                          .key = "office",
	                          .called = "Chức vụ|Chức vụ thủ trưởng|Chức "
	                                    "vụ người đứng đầu|Chức danh" },
	[TD_UNIT_FROM] = { .name = "from",
	                   .key = "from",
	                   .day = true,
	                   .called = "Từ ngày|Ngày thành lập|Ngày bắt đầu|Ngày "
	                             "bắt đầu hoạt động" },
	{ 0 }
};

const struct td_table td_register_units = { .kind = TD_KIND_UNIT,
	                                    .columns = unit_columns,
	                                    .path = td_path_unit,
	                                    .marks_differ = true };

static const struct td_table_column person_columns[] = {
	[TD_PERSON_ID] = { .name = "id",
	                   .called = "Mã|Mã cá nhân|Mã định danh" },
	[TD_PERSON_NAME] = { .name = "name",
	                     .key = "name",
	                     .required = true,
	                     .called = "Họ và tên|Họ tên|Họ, tên|Tên|Họ và tên "
	                               "cá nhân" },
	[TD_PERSON_BIRTH_YEAR] = { .name = "birth_year",
	                           .key = "birth_year",
	                           .integer = true,
	                           .called = "Năm sinh|Sinh năm" },
	[TD_PERSON_UNIT] = { .name = "unit",
	                     .key = "unit",
	                     .required = true,
	                     .called = "Đơn vị|Đơn vị công tác|Mã đơn vị|Cơ "
	                               "quan, đơn vị|Cơ quan|Nơi công tác",
	                     .names = TD_CALLED_UNIT },
	[TD_PERSON_POSITION] = { .name = "position",
	                         .key = "position",
	                         .called = "Chức vụ|Chức danh|Chức vụ, chức "
	                                   "danh" },
	[TD_PERSON_CLASS] = { .name = "class",
	                      .key = "class",
	                      .required = true,
	                      .called = "Loại|Đối tượng|Nhóm đối tượng|Loại "
	                                "đối tượng",
	                      .words = td_words_person_class },
	{ 0 }
};

const struct td_table td_register_people = { .kind = TD_KIND_PERSON,
	                                     .columns = person_columns,
	                                     .path = td_path_person,
	                                     .names_repeat = true };
