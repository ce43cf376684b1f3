/* Awards for a portal, as one page. */

#include "base/strbuf.h"
#include "base/text.h"
#include "calendar/instant.h"
#include "draft/citation.h"
#include "draft/words.h"
#include "draft/xml.h"
#include "store/snapshot.h"
#include "views/publish/honours.h"

#include <string.h>

/* On a telephone each recipient is a card: cells stand below each other and
 * name themselves. */
static const char style
    [] = "body{font:1rem/1.5 \"Times New Roman\",Tinos,serif;margin:0 auto;"
	 "max-width:70rem;padding:1rem;color:#1a1a1a;background:#fff}\n"
	 "h1{font-size:1.4rem;color:#a00000}\n"
	 "h2{font-size:1.1rem;margin:2rem 0 .5rem}\n"
	 "table{border-collapse:collapse;table-layout:fixed;width:100%}\n"
	 "th,td{border:1px solid #999;padding:.4rem .6rem;text-align:left;"
	 "vertical-align:top;overflow-wrap:anywhere}\n"
	 "th{background:#f2f2f2;width:20%}\n"
	 "th:nth-child(4){width:26%}\n"
	 "th:nth-child(5){width:14%}\n"
	 ".revoked td{color:#595959}\n"
	 "footer{margin:2rem 0 0;font-size:.8rem;color:#595959}\n"
	 ".mark{color:#a00000;font-weight:bold}\n"
	 "@media(max-width:40rem){\n"
	 "thead{position:absolute;left:-999rem}\n"
	 "table,tbody,tr,td{display:block}\n"
	 "tr{border:1px solid #999;margin:0 0 1rem;padding:.4rem}\n"
	 "td{border:0;padding:.15rem .4rem}\n"
	 "td:before{content:attr(data-label) \": \";font-weight:bold}\n"
	 "td:empty{display:none}\n"
	 "}\n";

static void
add_cell(struct td_strbuf *out, const char *label, const char *text)
{
	td_strbuf_addf(out, "<td data-label=\"%s\">", label);
	td_xml_add(out, text);
	td_strbuf_add(out, "</td>");
}

static void
add_status(struct td_strbuf *out, const struct td_honour *honour)
{
	struct td_strbuf by = TD_STRBUF_INIT;
	struct td_document_ref paper;

	td_strbuf_add(out, "<td data-label=\"Tình trạng\">");
	if (!honour->revoked.decision) {
		td_strbuf_add(out, "Đang có hiệu lực");
	} else {
		paper = td_corrected_paper(&honour->revoked);
		td_citation_add(&by, &paper, "quyet-dinh", NULL);
		td_strbuf_add(out,
		              "<span class=\"mark\">Đã hủy bỏ</span> theo ");
		td_xml_add(out, by.text);
	}
	if (honour->question)
		td_strbuf_add(out,
		              " <a class=\"mark\" href=\"#luu-y\">(*)</a>");
	td_strbuf_add(out, "</td>");
	td_strbuf_clear(&by);
}

static void
add_row(struct td_strbuf *out, const struct td_honour *honour)
{
	td_strbuf_add(out, honour->revoked.decision ? "<tr class=\"revoked\">"
	                                            : "<tr>");
	add_cell(out, "Tên", honour->named.name);
	add_cell(out, "Chức vụ, đơn vị", honour->named.office);
	add_cell(out, "Hình thức", honour->award->name);
	add_cell(out, "Thành tích",
	         honour->decided.text ? honour->decided.text : "");
	add_status(out, honour);
	td_strbuf_add(out, "</tr>\n");
}

/* What stands above the awards of one decision. */
static void
add_heading(struct td_strbuf *out, const struct td_honour *honour)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_add(&text, "Quyết định số ");
	td_words_add_number(&text, td_honour_number(honour));
	td_strbuf_add_char(&text, ' ');
	td_words_add_day(&text, honour->decided.day.date);
	td_strbuf_add(out, "<h2>");
	td_xml_add(out, text.text);
	td_strbuf_add(out, "</h2>\n");
	if (honour->campaign_title) {
		td_strbuf_add(out, "<p>Phong trào thi đua “");
		td_xml_add(out, honour->campaign_title);
		td_strbuf_add(out, "”</p>\n");
	}
	td_strbuf_add(out, "<table>\n<thead><tr><th>Tên</th>"
	                   "<th>Chức vụ, đơn vị</th><th>Hình thức</th>"
	                   "<th>Thành tích</th><th>Tình trạng</th></tr></thead>"
	                   "\n<tbody>\n");
	td_strbuf_clear(&text);
}

static bool
is_same_decision(const struct td_honour *a, const struct td_honour *b)
{
	return td_date_compare(a->decided.day.date, b->decided.day.date) == 0 &&
	       strcmp(td_honour_number(a), td_honour_number(b)) == 0 &&
	       td_text_equal(a->campaign_title, b->campaign_title);
}

#define UNCOMMITTED "Chưa ghi vào kho: không dùng để công bố"

/* What was entered later is not named: it may be of somebody else. */
static void
add_note(struct td_strbuf *out, const struct td_honours *honours)
{
	size_t i = 0;

	while (i < honours->count && !honours->items[i].question)
		i++;
	if (i < honours->count)
		td_strbuf_add(
		    out, "<p id=\"luu-y\"><span class=\"mark\">(*)</span> "
			 "Sau khi hồ sơ được ghi nhận, có thông tin mới được "
			 "nhập liên quan đến khen thưởng này. Quyết định vẫn "
			 "có hiệu lực.</p>\n");
}

/* What the page was made from. */
static void
add_origin(struct td_strbuf *out, const struct td_snapshot *read_from)
{
	long long time;
	int offset;

	td_strbuf_add(out, "<footer><p>");
	if (td_snapshot_time(&time, &offset, read_from)) {
		td_strbuf_addf(out, "Theo hồ sơ tại lần ghi %.12s, ghi lúc ",
		               td_snapshot_commit(read_from));
		td_instant_add(out, time, offset);
	} else {
		td_strbuf_add(out, UNCOMMITTED);
	}
	td_strbuf_add(out, "</p></footer>\n");
}

void
td_honours_add_html(struct td_strbuf *out, const struct td_honours *honours)
{
	td_strbuf_add(out, "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n"
	                   "<meta charset=\"utf-8\">\n"
	                   "<meta name=\"viewport\" "
	                   "content=\"width=device-width, initial-scale=1\">\n"
	                   "<title>Kết quả khen thưởng</title>\n<style>\n");
	td_strbuf_add(out, style);
	td_strbuf_add(out, "</style>\n</head>\n<body>\n<h1>Kết quả khen thưởng"
	                   "</h1>\n<p>");
	if (honours->authority)
		td_xml_add(out, honours->authority);
	td_strbuf_add(out, "</p>\n");
	if (!td_snapshot_commit(honours->read_from))
		td_strbuf_add(out, "<p class=\"mark\">" UNCOMMITTED "</p>\n");
	for (size_t i = 0; i < honours->count; i++) {
		const struct td_honour *honour = &honours->items[i];

		if (i == 0 || !is_same_decision(honour, honour - 1))
			add_heading(out, honour);
		add_row(out, honour);
		if (i + 1 == honours->count ||
		    !is_same_decision(honour, honour + 1))
			td_strbuf_add(out, "</tbody>\n</table>\n");
	}
	add_note(out, honours);
	add_origin(out, honours->read_from);
	td_strbuf_add(out, "</body>\n</html>\n");
}
