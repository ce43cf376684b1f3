/* The days whose figures a report has, inside a clause: no deadline. */

#include "deadline/clause_scan.h"

/* The most words from the end of such a span to "báo cáo", and from its label
 * to its start. */
#define END_WORDS_MAX 7
#define LABEL_WORDS_MAX 14

/* What is named by the days of its figures. */
static const char figures[] =
    "thời gian chốt số liệu|thời điểm chốt số liệu|ngày chốt số liệu|"
    "mốc chốt số liệu|mốc số liệu|mốc thời gian chốt số liệu|"
    "mốc thời gian lấy số liệu|thời gian lấy số liệu|thời điểm lấy số liệu|"
    "thời gian tính số liệu|thời điểm tính số liệu|kỳ chốt số liệu|"
    "kỳ lấy số liệu|kỳ tính số liệu";

/* What is named by a span of them: on a single day it may be due. */
static const char figures_span[] =
    "kỳ báo cáo|thời kỳ báo cáo|kỳ số liệu|thời kỳ số liệu|phạm vi số liệu|"
    "niên độ báo cáo|kỳ thống kê|kỳ đánh giá|thời gian tính kết quả|"
    "thời gian tính thành tích|số liệu thống kê|số liệu|số liệu báo cáo|"
    "dữ liệu";

/* A day or month, or a day of a month that is told behind it. */
static bool
edge_of_span(struct td_phrase *phrase)
{
	struct td_phrase_point point;
	size_t start = phrase->at;
	int day;

	if (td_phrase_point(phrase, &point))
		return true;
	td_phrase_restart(phrase, start);
	return td_phrase_accept(phrase, "ngày") &&
	       td_phrase_count(phrase, &day);
}

/* "của năm trước liền kề kỳ báo cáo" */
static bool
one_before(struct td_phrase *phrase)
{
	td_phrase_accept(phrase, "của|,");
	if (!td_phrase_accept(phrase,
	                      "năm trước|tháng trước|quý trước|kỳ trước|"
	                      "năm liền trước|tháng liền trước|"
	                      "năm liền kề trước|tháng liền kề trước|"
	                      "quý liền kề trước|kỳ liền kề trước"))
		return false;
	td_phrase_accept(phrase, "đó|liền kề");
	td_phrase_accept(phrase, "của");
	td_phrase_accept(phrase, "kỳ báo cáo|năm báo cáo|tháng báo cáo|"
	                         "quý báo cáo|kỳ lấy số liệu|năm xét");
	return true;
}

/* "của tháng cuối quý thuộc kỳ báo cáo" */
static void
skip_of_report(struct td_phrase *phrase)
{
	size_t start = phrase->at;

	for (size_t i = 0; i < END_WORDS_MAX; i++, phrase->at++) {
		if (td_phrase_accept(phrase, "kỳ báo cáo|năm báo cáo|"
		                             "tháng báo cáo|quý báo cáo"))
			return;
		if (td_phrase_peek(phrase)->kind != TD_TOKEN_WORD)
			break;
	}
	td_phrase_restart(phrase, start);
}

bool
td_term_figures(struct td_phrase *phrase, struct td_term *term)
{
	term->kind = TD_TERM_ASIDE;
	if (!td_phrase_accept(phrase, "từ|kể từ|tính từ") ||
	    !edge_of_span(phrase) || !one_before(phrase))
		return false;
	td_phrase_accept(phrase, ",");
	if (!td_phrase_accept(phrase,
	                      "đến|đến hết|tới|cho đến|cho đến hết|-") ||
	    !edge_of_span(phrase))
		return false;
	skip_of_report(phrase);
	return true;
}

/* Whether nothing but of which report they are stands between the label of
 * some figures and a term. */
static bool
leads_to(struct td_phrase *phrase, size_t first)
{
	while (phrase->at < first)
		if (td_phrase_is_number(phrase))
			phrase->at++;
		else if (!td_phrase_accept(
			     phrase, ",|:|(|là|được|tính|lấy|chốt|năm|quý|"
				     "tháng|đầu|cuối|báo cáo|định kỳ|hằng|"
				     "hàng|kỳ|của|vào|i|ii|iii|iv|cả|này|"
				     "tổng kết|sơ kết|thi đua|xác định|/"))
			return false;
	return phrase->at == first;
}

bool
td_scan_is_of_figures(struct td_scan *scan, const struct td_term *term)
{
	struct td_phrase *phrase = &scan->phrase;

	if (term->kind != TD_TERM_POINTS ||
	    (!term->ranged && !term->bare &&
	     !td_scan_stands_at(phrase, term->first, "đến|vào|tới")))
		return false;
	for (size_t back = 2; back <= LABEL_WORDS_MAX && back <= term->first;
	     back++) {
		size_t at = term->first - back;

		if ((td_scan_stands_at(phrase, at, figures) ||
		     (term->ranged &&
		      td_scan_stands_at(phrase, at, figures_span))) &&
		    leads_to(phrase, term->first))
			return true;
	}
	return false;
}
