/* Documents and bodies as other documents name them. */

#include "draft/citation.h"
#include "archive/reader.h"
#include "base/strbuf.h"
#include "draft/words.h"

#include <string.h>

static const struct {
	const char *code;
	const char *words;
} kinds[] = {
	{ "nghi-quyet", "Nghị quyết" },
	{ "quyet-dinh", "Quyết định" },
	{ "chi-thi", "Chỉ thị" },
	{ "quy-che", "Quy chế" },
	{ "quy-dinh", "Quy định" },
	{ "thong-cao", "Thông cáo" },
	{ "thong-bao", "Thông báo" },
	{ "huong-dan", "Hướng dẫn" },
	{ "chuong-trinh", "Chương trình" },
	{ "ke-hoach", "Kế hoạch" },
	{ "phuong-an", "Phương án" },
	{ "de-an", "Đề án" },
	{ "du-an", "Dự án" },
	{ "bao-cao", "Báo cáo" },
	{ "bien-ban", "Biên bản" },
	{ "to-trinh", "Tờ trình" },
	{ "hop-dong", "Hợp đồng" },
	{ "cong-van", "Công văn" },
	{ "cong-dien", "Công điện" },
	{ "ban-ghi-nho", "Bản ghi nhớ" },
	{ "ban-thoa-thuan", "Bản thỏa thuận" },
	{ "giay-uy-quyen", "Giấy ủy quyền" },
	{ "giay-moi", "Giấy mời" },
	{ "giay-gioi-thieu", "Giấy giới thiệu" },
	{ "giay-nghi-phep", "Giấy nghỉ phép" },
	{ "phieu-gui", "Phiếu gửi" },
	{ "phieu-chuyen", "Phiếu chuyển" },
	{ "phieu-bao", "Phiếu báo" },
	{ "thu-cong", "Thư công" },
	{ "hien-phap", "Hiến pháp" },
	{ "bo-luat", "Bộ luật" },
	{ "luat", "Luật" },
	{ "phap-lenh", "Pháp lệnh" },
	{ "lenh", "Lệnh" },
	{ "sac-lenh", "Sắc lệnh" },
	{ "sac-luat", "Sắc luật" },
	{ "nghi-dinh", "Nghị định" },
	{ "thong-tu", "Thông tư" },
	{ "thong-tu-lien-tich", "Thông tư liên tịch" },
	{ "nghi-quyet-lien-tich", "Nghị quyết liên tịch" },
	{ "van-ban-hop-nhat", "Văn bản hợp nhất" },
	{ "ket-luan", "Kết luận" },
	{ "thong-tri", "Thông tri" },
	{ "dieu-le", "Điều lệ" },
	{ "tuyen-bo", "Tuyên bố" },
	{ "loi-keu-goi", "Lời kêu gọi" },
	{ "quy-hoach", "Quy hoạch" },
	{ "chien-luoc", "Chiến lược" },
};

const char *
td_kind_words(const char *kind)
{
	for (size_t i = 0; kind && i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(kinds[i].code, kind) == 0)
			return kinds[i].words;
	return "Văn bản";
}

const char *
td_kind_symbol(enum td_template_kind kind)
{
	switch (kind) {
	case TD_TEMPLATE_TO_TRINH:
		return "TTr";
	case TD_TEMPLATE_QUYET_DINH:
		return "QĐ";
	case TD_TEMPLATE_BIEN_BAN:
		return "BB";
	default:
		return NULL;
	}
}

void
td_citation_add(struct td_strbuf *out, const struct td_document_ref *paper,
                const char *kind, const char *of)
{
	td_strbuf_add(
	    out, td_kind_words(paper->kind.text ? paper->kind.text : kind));
	if (paper->number.text) {
		td_strbuf_add(out, " số ");
		td_words_add_number(out, paper->number.text);
	}
	if (paper->date.given) {
		td_strbuf_add_char(out, ' ');
		td_words_add_day(out, paper->date.date);
	}
	if (of)
		td_strbuf_addf(out, " của %s", of);
}

struct td_asof
td_citation_asof(const struct td_document_ref *paper, struct td_asof asof)
{
	if (paper->date.given)
		asof.day = paper->date.date;
	return asof;
}

bool
td_unit_add(struct td_strbuf *out, struct td_reader *reader, const char *id,
            struct td_asof asof, td_unit_adder *add)
{
	const struct td_unit *unit;
	struct td_unit_then then;

	if (!id || td_reader_unit(&unit, reader, id, NULL) != TD_FOUND)
		return false;
	then = td_unit_on(unit, asof);
	add(out, &then);
	return true;
}

void
td_unit_name_add(struct td_strbuf *out, const struct td_unit_then *unit)
{
	td_strbuf_add(out, unit->name.text);
}

bool
td_unit_is_collective(const struct td_unit_then *unit)
{
	return unit->class == TD_CLASS_AUTHORITY ||
	       unit->class == TD_CLASS_LOCALITY ||
	       unit->class == TD_CLASS_COUNCIL;
}

void
td_chief_add(struct td_strbuf *out, const struct td_unit_then *unit)
{
	if (unit->class != TD_CLASS_COUNCIL && unit->head_office)
		td_strbuf_addf(out, "%s ", unit->head_office);
	td_strbuf_add(out, unit->name.text);
}
