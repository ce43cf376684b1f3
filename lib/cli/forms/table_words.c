/* Codes that stand in records, and what offices write in a cell instead. */

#include "cli/forms/table_words.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "diag/message.h"

#include <stdlib.h>
#include <string.h>

/* "Ủy ban nhân dân" alone is none of these: of a commune it is a locality, of
 * the province the authority. */
const struct td_table_word td_words_unit_class[] = {
	{ "agency", "Cơ quan, ban, ngành|Cơ quan|Sở|Ban|Ngành|Sở, ngành|Sở, "
	            "ban, ngành|Sở, ban, ngành cấp tỉnh|Cơ quan chuyên môn|Cơ "
	            "quan nhà nước|Cơ quan, đơn vị" },
	{ "locality", "Địa phương|Xã|Phường|Đặc khu|Thị trấn|Xã, phường|Xã, "
	              "phường, đặc khu|Cấp xã|UBND xã|UBND phường|UBND đặc "
	              "khu|UBND xã, phường|UBND cấp xã|Ủy ban nhân dân xã|Ủy "
	              "ban nhân dân phường|Ủy ban nhân dân đặc khu|Ủy ban nhân "
	              "dân cấp xã|Ủy ban nhân dân xã, phường" },
	{ "front", "Mặt trận Tổ quốc và các đoàn thể|Mặt trận|Mặt trận Tổ "
	           "quốc|MTTQ|Đoàn thể|Mặt trận, đoàn thể|MTTQ và đoàn "
	           "thể|MTTQ và các đoàn thể|Tổ chức chính trị - xã hội|Hội|"
	           "Hội, đoàn thể|Hội đoàn thể|Đoàn, hội|Hội quần chúng" },
	{ "enterprise", "Doanh nghiệp|Công ty|Hợp tác xã|DN|Doanh nghiệp, hợp "
	                "tác xã|HTX|"
	                "Liên hiệp hợp tác xã|Liên hiệp HTX|DN, HTX|DNTN|Công "
	                "ty TNHH|Công ty cổ phần|Công ty CP|Doanh nghiệp tư "
	                "nhân|Doanh nghiệp nhà nước|Quỹ tín dụng nhân dân" },
	{ "school", "Cơ sở giáo dục|Trường|Trường học|Nhà trường" },
	{ "armed-force", "Đơn vị lực lượng vũ trang|Lực lượng vũ "
	                 "trang|LLVT|Quân đội|Công an" },
	{ "central-body",
	  "Cơ quan trung ương đóng trên địa bàn tỉnh|Cơ quan trung ương|Cơ "
	  "quan trung ương đóng trên địa bàn|Cơ quan trung ương trên địa "
	  "bàn|Cơ "
	  "quan ngành dọc" },
	{ "party-body", "Cơ quan của Đảng|Cơ quan Đảng|Ban Đảng|Ban xây dựng "
	                "Đảng" },
	{ "press", "Cơ quan báo chí|Báo chí|Báo, đài" },
	{ "cluster", "Cụm, khối thi đua|Cụm thi đua|Khối thi đua|Cụm|Khối" },
	{ "authority", "Cơ quan phát động|Ủy ban nhân dân tỉnh|UBND tỉnh|Ủy "
	               "ban nhân dân thành phố|UBND thành phố" },
	{ "council", "Hội đồng Thi đua - Khen thưởng|Hội đồng|Hội đồng thi đua "
	             "khen thưởng|Hội đồng TĐKT" },
	{ 0 }
};

const struct td_table_word td_words_level[] = {
	{ "central", "Trung ương|Cấp trung ương|TW" },
	{ "province", "Tỉnh|Cấp tỉnh|Tỉnh, thành phố|Cấp tỉnh, thành phố" },
	{ "district", "Huyện|Cấp huyện|Quận|Thị xã|Cấp quận, huyện" },
	{ "commune", "Xã|Cấp xã|Phường|Đặc khu|Thị trấn|Xã, phường|Xã, "
	             "phường, đặc khu|Cấp xã, phường" },
	{ "unit", "Đơn vị|Cấp đơn vị|Đơn vị cơ sở|Cơ sở|Cấp cơ sở|Thôn|Tổ dân "
	          "phố|Thôn, tổ dân phố" },
	{ 0 }
};

const struct td_table_word td_words_person_class[] = {
	{ "official", "Cán bộ, công chức, viên chức|Cán bộ|Công chức|Viên "
	              "chức|CBCCVC|Cán bộ, công chức" },
	{ "business-person", "Doanh nhân|Chủ doanh nghiệp" },
	{ "scientist", "Trí thức, nhà khoa học|Trí thức|Nhà khoa học" },
	{ "worker", "Công nhân, người lao động|Công nhân|Người lao động|Lao "
	            "động" },
	{ "farmer", "Nông dân" },
	{ "soldier", "Cán bộ, chiến sĩ lực lượng vũ trang|Cán bộ, chiến "
	             "sĩ|Chiến sĩ|Bộ đội|Sĩ quan" },
	{ "pupil", "Học sinh, sinh viên|Học sinh|Sinh viên" },
	{ "other-person", "Cá nhân khác|Khác|Đối tượng khác" },
	{ 0 }
};

const struct td_table_word td_words_recipient_kind[] = {
	{ "individual", "Cá nhân" },
	{ "collective", "Tập thể" },
	{ "household", "Hộ gia đình|Gia đình|Hộ" },
	{ "enterprise", "Doanh nghiệp|Công ty" },
	{ 0 }
};

const struct td_table_word td_words_stage[] = {
	{ "annual", "Khen thưởng hằng năm|Hằng năm|Hàng năm|Thường xuyên|Tổng "
	            "kết năm" },
	{ "interim", "Sơ kết|Khen thưởng sơ kết" },
	{ "final", "Tổng kết|Khen thưởng tổng kết|Tổng kết phong trào" },
	{ 0 }
};

const struct td_table_word td_words_decider[] = {
	{ "president", "Chủ tịch nước" },
	{ "government", "Chính phủ" },
	{ "prime-minister", "Thủ tướng Chính phủ|Thủ tướng" },
	{ "minister", "Bộ trưởng" },
	{ "province", "Ủy ban nhân dân tỉnh|UBND tỉnh|Ủy ban nhân dân thành "
	              "phố|UBND thành phố" },
	{ "province-chairman",
	  "Chủ tịch Ủy ban nhân dân tỉnh|Chủ tịch UBND tỉnh|Chủ tịch tỉnh|Chủ "
	  "tịch Ủy ban nhân dân thành phố|Chủ tịch UBND thành phố" },
	{ "agency-head", "Thủ trưởng cơ quan, đơn vị|Thủ trưởng đơn vị|Thủ "
	                 "trưởng cơ quan|Giám đốc sở" },
	{ "district-chairman", "Chủ tịch Ủy ban nhân dân huyện|Chủ tịch UBND "
	                       "huyện|Chủ tịch Ủy ban nhân dân cấp huyện|Chủ "
	                       "tịch UBND cấp huyện" },
	{ "commune-chairman",
	  "Chủ tịch Ủy ban nhân dân xã|Chủ tịch UBND xã|Chủ tịch xã|Chủ tịch "
	  "Ủy "
	  "ban nhân dân cấp xã|Chủ tịch UBND cấp xã|Chủ tịch Ủy ban nhân dân "
	  "phường|Chủ tịch UBND phường" },
	{ "enterprise-director", "Giám đốc doanh nghiệp|Tổng giám đốc doanh "
	                         "nghiệp|Tổng Giám đốc" },
	{ "board-chairman", "Chủ tịch Hội đồng thành viên|Chủ tịch Hội đồng "
	                    "quản trị|Chủ tịch Hội đồng quản trị, Hội đồng "
	                    "thành viên" },
	{ 0 }
};

/* Those of the law; a province may have others in rules/awards.yaml. */
const struct td_table_word td_words_ground[] = {
	{ "merit", "Công trạng|Thành tích công tác|Công trạng và thành tích|"
	           "Theo công trạng" },
	{ "campaign", "Phong trào thi đua|Phong trào|Theo phong trào|Chuyên "
	              "đề|Theo chuyên đề|Theo đợt" },
	{ "ad-hoc", "Đột xuất|Khen thưởng đột xuất" },
	{ "career", "Quá trình cống hiến|Cống hiến" },
	{ "service-length", "Niên hạn" },
	{ "external", "Đối ngoại" },
	{ 0 }
};

const struct td_table_word td_words_signed[] = {
	{ "TM", "Thay mặt|TM." },
	{ "KT", "Ký thay|KT." },
	{ "Q", "Quyền|Q." },
	{ "TL", "Thừa lệnh|TL." },
	{ "TUQ", "Thừa ủy quyền|TUQ." },
	{ 0 }
};

const struct td_table_word td_words_council_office[] = {
	{ "chair", "Chủ tịch|Chủ tịch Hội đồng" },
	{ "standing-vice-chair", "Phó Chủ tịch thường trực|Phó Chủ tịch thường "
	                         "trực Hội đồng" },
	{ "vice-chair", "Phó Chủ tịch|Phó Chủ tịch Hội đồng" },
	{ "secretary", "Thư ký|Thư ký Hội đồng|Ủy viên Thư ký" },
	{ "member", "Ủy viên|Ủy viên Hội đồng" },
	{ 0 }
};

bool
td_table_word_is(const char *names, const char *slug)
{
	bool found = false;

	while (*names && !found) {
		size_t size = strcspn(names, "|");
		char *name = td_strndup(names, size);
		char *other = td_fold_slug(name);

		found = strcmp(other, slug) == 0;
		free(other);
		free(name);
		names += size + (names[size] == '|');
	}
	return found;
}

/* What messages in English call a code. A People's Committee may be a
 * commune's, and "the province" that decides its chairman. */
static bool
is_english(const struct td_table_word *words, const char *code,
           const char *slug)
{
	const char *name = td_term_in_english(code);

	return name && strcmp(code, "authority") != 0 &&
	       words != td_words_decider && td_table_word_is(name, slug);
}

const char *
td_table_word_code(const struct td_table_word *words, const char *text)
{
	const char *code = NULL;
	char *slug = td_fold_slug(text);

	for (size_t i = 0; *slug && words[i].code && !code; i++)
		if (td_table_word_is(words[i].called, slug) ||
		    is_english(words, words[i].code, slug))
			code = words[i].code;
	free(slug);
	return code;
}

bool
td_word_is_committee(const char *text)
{
	char *slug = td_fold_slug(text);
	bool is = td_table_word_is("Ủy ban nhân dân|UBND|People's Committee",
	                           slug);

	free(slug);
	return is;
}

const char *
td_table_word_here(const struct td_table_word *words, const char *text,
                   const char *level)
{
	const char *code = td_table_word_code(words, text);
	char *slug = td_fold_slug(text);

	if (!code && words == td_words_level && td_message_is_city() &&
	    td_table_word_is("Thành phố|Cấp thành phố", slug))
		code = "province";
	if (!code && level && words == td_words_unit_class &&
	    td_word_is_committee(text))
		code = strcmp(level, "province") == 0  ? "authority"
		       : strcmp(level, "commune") == 0 ? "locality"
		                                       : NULL;
	free(slug);
	return code;
}

const char *
td_word_unit_class(const char *text)
{
	return td_table_word_code(td_words_unit_class, text);
}

const char *
td_word_level(const char *text)
{
	return td_table_word_code(td_words_level, text);
}

const char *
td_word_person_class(const char *text)
{
	return td_table_word_code(td_words_person_class, text);
}

const char *
td_word_stage(const char *text)
{
	return td_table_word_code(td_words_stage, text);
}

const char *
td_word_decider(const char *text)
{
	return td_table_word_code(td_words_decider, text);
}
