/* Deadlines that count from an anchor. */

#include "deadline/deadline_shape.h"

#include <string.h>

/* "ngày làm việc" and its like; false leaves the phrase alone. */
static bool
unit_of(struct td_phrase *phrase, enum td_deadline_unit *unit)
{
	static const struct td_phrase_row rows[] = {
		{ "ngày|ngày theo lịch|day|days|calendar day|calendar days",
		  TD_UNIT_DAY },
		{ "ngày làm việc|ngày ( làm việc )|ngày ( ngày làm việc )|ngày "
		  "làm việc hành chính|"
		  "working day|working days|business day|"
		  "business days",
		  TD_UNIT_WORKDAY },
		{ "tuần|week|weeks", TD_UNIT_WEEK },
		{ "tháng|month|months", TD_UNIT_MONTH },
		{ "quý|quí|quarter|quarters", TD_UNIT_QUARTER },
		{ "năm|year|years", TD_UNIT_YEAR },
		{ NULL, 0 }
	};
	int found;

	if (!td_phrase_choose(phrase, rows, &found))
		return false;
	*unit = (enum td_deadline_unit)found;
	return true;
}

/* "trước ngày họp 3 - 5 ngày": the end of two counts is none of its own. */
static bool
ends_two(const struct td_phrase *phrase)
{
	static const char *const between[] = { "-",   "–",    "đến", "tới",
		                               "hay", "hoặc", "/" };
	const struct td_token *token = td_phrase_peek(phrase);

	if (phrase->at < 2 || token[-2].kind != TD_TOKEN_NUMBER)
		return false;
	for (size_t i = 0; i < sizeof between / sizeof *between; i++)
		if (strcmp(token[-1].text, between[i]) == 0)
			return true;
	return false;
}

/* "01 năm 06 tháng": years and months, in months. */
static void
add_months(struct td_phrase *phrase, struct td_deadline_rule *rule)
{
	size_t start = phrase->at;
	int months;

	if (rule->unit != TD_UNIT_YEAR || rule->count < 1 || rule->count > 100)
		return;
	td_phrase_accept(phrase, "và|and");
	if (!td_phrase_count(phrase, &months) || months < 1 || months > 11 ||
	    !td_phrase_accept(phrase, "tháng|month|months")) {
		phrase->at = start;
		return;
	}
	rule->count = rule->count * 12 + months;
	rule->unit = TD_UNIT_MONTH;
}

/* "15 ngày", "nửa tháng": a half month is 15 days, a half year 6 months
 * (Civil Code, art. 146(1)). */
bool
td_shape_amount(struct td_phrase *phrase, struct td_deadline_rule *rule)
{
	size_t start = phrase->at;

	if (td_phrase_accept(phrase, "nửa tháng|half a month")) {
		rule->count = 15;
		rule->unit = TD_UNIT_DAY;
		return true;
	}
	if (td_phrase_accept(phrase, "nửa năm|half a year")) {
		rule->count = 6;
		rule->unit = TD_UNIT_MONTH;
		return true;
	}
	if (!ends_two(phrase) && td_phrase_count(phrase, &rule->count) &&
	    unit_of(phrase, &rule->unit)) {
		if (rule->count < 0)
			return td_phrase_fail(phrase, TD_DEADLINE_TOO_LARGE,
			                      start);
		add_months(phrase, rule);
		return true;
	}
	td_phrase_miss(phrase);
	phrase->at = start;
	return false;
}

bool
td_shape_counts_anchor(struct td_phrase *phrase)
{
	size_t start = phrase->at;
	bool open = td_phrase_accept(phrase, "(");

	td_phrase_accept(phrase, ",");
	if (td_phrase_accept(phrase,
	                     "tính cả ngày đầu|kể cả ngày đầu|"
	                     "tính cả ngày đầu tiên|tính cả ngày đó|"
	                     "tính cả ngày ký|kể cả ngày ký|"
	                     "tính cả ngày ban hành|kể cả ngày ban hành|"
	                     "kể cả ngày đó|counting the first day|"
	                     "including the first day|counting that day|"
	                     "including that day") &&
	    (!open || td_phrase_accept(phrase, ")")))
		return true;
	phrase->at = start;
	return false;
}

bool
td_shape_least(struct td_phrase *phrase, struct td_deadline_rule *rule,
               bool periodic)
{
	(void)periodic;
	td_phrase_accept(phrase, "có");
	td_phrase_accept(phrase, "thời gian thực hiện|thời gian");
	if (!td_phrase_accept(phrase, "từ|for") ||
	    !td_shape_amount(phrase, rule) ||
	    !td_phrase_accept(phrase, "trở lên|or more"))
		return false;
	rule->kind = TD_DEADLINE_START;
	rule->anchor.kind = TD_ANCHOR_START;
	return true;
}

/* Whether "before" is where the words stop. */
static bool
names_nothing(const struct td_phrase *phrase)
{
	return td_phrase_peek(phrase)->kind == TD_TOKEN_END ||
	       td_phrase_peek(phrase)->kind == TD_TOKEN_MARK;
}

/* "trước 10 ngày", "trước ít nhất 10 ngày so với ngày họp". */
static bool
ahead(struct td_phrase *phrase, struct td_deadline_rule *rule)
{
	if (!td_phrase_accept(phrase, "trước|trước ít nhất|trước tối thiểu|"
	                              "before|at least") ||
	    !td_shape_amount(phrase, rule))
		return false;
	rule->before = true;
	rule->anchor.kind = TD_ANCHOR_EVENT;
	td_phrase_accept(phrase, ",");
	if (!td_phrase_accept(phrase, "so với|trước|trước khi|before|"
	                              "prior to|ahead of"))
		return true;
	/* "at least 10 days before", of the one event there is. */
	return names_nothing(phrase) || td_phrase_anchor(phrase, &rule->anchor);
}

static bool
relation(struct td_phrase *phrase, struct td_deadline_rule *rule)
{
	static const struct td_phrase_row rows[] = {
		{ "kể từ|tính từ|từ|sau|of|from|after|since|following|"
		  "counted from|kể từ sau",
		  false },
		{ "trước|so với|before|prior to|ahead of|trước khi", true },
		{ NULL, 0 }
	};
	size_t start = phrase->at;
	int before;

	td_phrase_accept(phrase, ",");
	if (!td_phrase_choose(phrase, rows, &before)) {
		phrase->at = start;
		return true;
	}
	rule->before = before;
	if (rule->before && names_nothing(phrase)) {
		rule->anchor.kind = TD_ANCHOR_EVENT;
		return true;
	}
	return td_phrase_anchor(phrase, &rule->anchor);
}

static bool
count_from(struct td_phrase *phrase, struct td_deadline_rule *rule)
{
	size_t first = phrase->at;
	size_t end;
	bool least = false;
	bool led = td_phrase_accept(phrase,
	                            "chậm nhất|chậm nhất là|muộn nhất|"
	                            "muộn nhất là|at the latest|no later than|"
	                            "not later than|không muộn hơn");

	if (!led)
		led = least = td_phrase_accept(phrase, "ít nhất|tối thiểu");
	if (td_phrase_accept(phrase,
	                     "sau|trong|trong thời hạn|trong thời gian|"
	                     "trong vòng|thời hạn|không quá|tối đa|"
	                     "tối đa không quá|trong thời hạn không quá|"
	                     "trong thời hạn tối đa|trong vòng không quá|"
	                     "trong thời gian không quá|within|in|"
	                     "within a period of|within at most|"
	                     "not more than|no more than|at most|after"))
		led = true;
	end = phrase->at;
	if (!td_shape_amount(phrase, rule) || !relation(phrase, rule))
		return false;
	/* "báo cáo 9 tháng trước ngày 20/9" is no length of time, and "ít nhất
	 * 10 ngày kể từ" is no deadline. */
	if (rule->before ? !led && rule->unit >= TD_UNIT_MONTH : least)
		return td_phrase_miss(phrase);
	rule->kind = TD_DEADLINE_PERIOD;
	return !rule->before || td_shape_before(phrase, first, end, rule) ||
	       td_phrase_miss(phrase);
}

bool
td_shape_period(struct td_phrase *phrase, struct td_deadline_rule *rule,
                bool periodic)
{
	size_t start = phrase->at;

	/* "định kỳ 06 tháng" is how often, not how long. */
	if (!count_from(phrase, rule) ||
	    (periodic && rule->anchor.kind == TD_ANCHOR_NONE)) {
		phrase->at = start;
		memset(rule, 0, sizeof *rule);
		if (!ahead(phrase, rule))
			return false;
		rule->kind = TD_DEADLINE_PERIOD;
	}
	if (rule->kind == TD_DEADLINE_CALENDAR)
		return true;
	rule->include_anchor = td_shape_counts_anchor(phrase);
	return true;
}

bool
td_shape_anchored(struct td_phrase *phrase, struct td_deadline_rule *rule,
                  bool periodic)
{
	static const struct td_phrase_row rows[] = { { "trước|before", true },
		                                     { "sau|after", false },
		                                     { NULL, 0 } };
	size_t start;
	int before;

	(void)periodic;
	rule->kind = TD_DEADLINE_PERIOD;
	if (!td_phrase_choose(phrase, rows, &before)) {
		enum td_deadline_bound bound;

		/* "vào ngày ban hành": the anchor's own day. */
		return td_shape_bound(phrase, &bound) &&
		       td_phrase_anchor(phrase, &rule->anchor);
	}
	rule->before = before;
	if (!td_phrase_anchor(phrase, &rule->anchor))
		return false;
	start = phrase->at;
	if (td_shape_amount(phrase, rule)) {
		rule->include_anchor = td_shape_counts_anchor(phrase);
		return true;
	}
	phrase->at = start;
	/* "before the congress" ends on the day before it; "after it" only
	 * says when something may start. */
	rule->count = 1;
	rule->unit = TD_UNIT_DAY;
	if (!rule->before) {
		rule->kind = TD_DEADLINE_START;
		td_phrase_accept(phrase, "trở đi|onwards");
	}
	return true;
}
