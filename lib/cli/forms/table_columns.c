/* What the columns of a table are called. */

#include "cli/forms/table_columns.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"

#include <stdlib.h>
#include <string.h>

/* Of the column that counts the rows. */
static const char running[] = "STT|TT|Số TT|Số thứ tự|No";

/* Of columns in which lists of the register say in other words what stands in
 * the others. */
static const char listed[] = "class_name|unit_name|path";

/* Of columns of what no record has, such as remarks and what is nobody's
 * business here. */
static const char beside[] =
    "Ghi chú|Chú thích|Ghi chú khác|Note|Notes|Remarks|Điện thoại|Số điện "
    "thoại|SĐT|ĐT|Số ĐT|Di động|Điện thoại di động|Điện thoại liên hệ|Email|"
    "E-mail|Thư điện tử|Địa chỉ|Địa chỉ email|Địa chỉ thư điện tử|Địa chỉ liên "
    "hệ|Fax|Website|Trang thông tin điện tử|Chữ ký|Ký tên|Ký nhận|Số tài "
    "khoản|Mã số thuế|MST|Người liên hệ|Đầu mối|Đầu mối liên hệ|Cán bộ đầu "
    "mối|Giới tính|Dân tộc|Tôn giáo|CCCD|Số CCCD|Căn cước|Số căn cước|Số định "
    "danh|Quê quán|Trình độ|Phone|Address";

static bool
is_passed_over(const struct td_table *table, const char *slug)
{
	bool is_register = table->kind == TD_KIND_UNIT ||
	                   table->kind == TD_KIND_PERSON;

	return td_table_word_is(running, slug) ||
	       (is_register && td_table_word_is(listed, slug));
}

static size_t
find_slug(const struct td_table *table, const char *slug)
{
	for (size_t i = 0; table->columns[i].name; i++)
		if (td_table_word_is(table->columns[i].name, slug))
			return i;
	for (size_t i = 0; table->columns[i].name; i++)
		if (td_table_word_is(table->columns[i].called, slug))
			return i;
	if (is_passed_over(table, slug))
		return TD_TABLE_COLUMN_RUNNING;
	return td_table_word_is(beside, slug) ? TD_TABLE_COLUMN_BESIDE
	                                      : TD_TABLE_COLUMN_NONE;
}

size_t
td_table_column_find(const struct td_table *table, const char *name)
{
	char *slug = td_fold_slug(name);
	size_t bracket = strcspn(name, "(");
	size_t found = TD_TABLE_COLUMN_NONE;

	if (*slug)
		found = find_slug(table, slug);
	if (found == TD_TABLE_COLUMN_NONE && name[bracket]) {
		char *start = td_strndup(name, bracket);

		free(slug);
		slug = td_fold_slug(start);
		free(start);
		if (*slug)
			found = find_slug(table, slug);
	}
	free(slug);
	return found;
}

bool
td_table_column_counts(const struct td_table *table, const char *name)
{
	char *slug = td_fold_slug(name);
	bool counts = td_table_word_is(running, slug) &&
	              td_table_column_find(table, name) ==
	                  TD_TABLE_COLUMN_RUNNING;

	free(slug);
	return counts;
}

char *
td_table_column_called(const struct td_table_column *column)
{
	return td_strndup(column->called, strcspn(column->called, "|"));
}

char *
td_table_columns_list(const struct td_table *table, bool vietnamese)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	for (size_t i = 0; table->columns[i].name; i++) {
		const struct td_table_column *column = &table->columns[i];
		char *called = td_table_column_called(column);

		td_strbuf_add(&text, i ? ", " : "");
		td_strbuf_add(&text, vietnamese ? called : column->name);
		free(called);
	}
	return td_strbuf_take(&text);
}
