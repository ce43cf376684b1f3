/* Rules in their canonical wording: Vietnamese. */

#include "deadline/deadline_print.h"
#include "base/strbuf.h"

static void
print_number(struct td_strbuf *out, int count, enum td_deadline_unit unit)
{
	static const char *const units[] = { "ngày",  "ngày làm việc", "tuần",
		                             "tháng", "quý",           "năm" };

	td_strbuf_addf(out, "%02d %s", count, units[unit]);
}

static void
print_anchor(struct td_strbuf *out, const struct td_deadline_anchor *anchor)
{
	static const char *const names[] = {
		[TD_ANCHOR_ISSUED] = "ngày ban hành",
		[TD_ANCHOR_EFFECTIVE] = "ngày có hiệu lực",
		[TD_ANCHOR_RECEIVED] = "ngày nhận được hồ sơ",
		[TD_ANCHOR_START] = "ngày bắt đầu phong trào",
		[TD_ANCHOR_END] = "ngày kết thúc phong trào",
	};
	const char *event;
	int year;
	int month;
	int day;

	switch (anchor->kind) {
	case TD_ANCHOR_NONE:
		break;
	case TD_ANCHOR_EVENT:
		event = td_phrase_event_name(anchor->event, TD_DEADLINE_VI);
		if (!event) {
			td_strbuf_addf(out, "sự kiện \"%s\"", anchor->event);
			break;
		}
		td_strbuf_add(out, "ngày ");
		td_print_event(out, event);
		break;
	case TD_ANCHOR_DAY:
		td_date_to_civil(anchor->day, &year, &month, &day);
		td_strbuf_addf(out, "ngày %02d/%02d/%04d", day, month, year);
		break;
	default:
		td_strbuf_add(out, names[anchor->kind]);
	}
}

static void
print_undetermined(struct td_strbuf *out, const struct td_deadline_rule *rule)
{
	static const char *const words[] = {
		[TD_WHY_PROMPT] = "kịp thời",
		[TD_WHY_CONTINUOUS] = "thường xuyên",
		[TD_WHY_PERIODIC] = "định kỳ",
		[TD_WHY_RULES] = "theo quy định",
		[TD_WHY_GUIDANCE] = "theo hướng dẫn",
		[TD_WHY_REQUEST] = "khi có yêu cầu",
	};

	if (rule->why < TD_WHY_PROMPT || rule->why > TD_WHY_REQUEST)
		return;
	td_strbuf_add(out, words[rule->why]);
	if (rule->by[0] != '\0')
		td_strbuf_addf(out, " của %s", rule->by);
}

static void
print_period(struct td_strbuf *out, const struct td_deadline_rule *rule)
{
	bool nameless = rule->anchor.kind == TD_ANCHOR_EVENT &&
	                rule->anchor.event[0] == '\0';

	if (td_print_is_day_of(rule)) {
		td_strbuf_add(out, "vào ");
		print_anchor(out, &rule->anchor);
		return;
	}
	td_strbuf_add(out, !rule->before ? "trong thời hạn "
	                   : nameless    ? "trước "
	                                 : "chậm nhất ");
	print_number(out, rule->count, rule->unit);
	if (rule->anchor.kind != TD_ANCHOR_NONE && !nameless) {
		td_strbuf_add(out, rule->before ? " trước " : " kể từ ");
		print_anchor(out, &rule->anchor);
	}
	if (rule->include_anchor)
		td_strbuf_add(out, ", tính cả ngày đầu");
}

static void
print_start(struct td_strbuf *out, const struct td_deadline_rule *rule)
{
	if (!td_print_is_from_day(rule)) {
		td_strbuf_add(out, "từ ");
		print_number(out, rule->count, rule->unit);
		td_strbuf_add(out, " trở lên");
		return;
	}
	td_strbuf_add(out, rule->count == 0 ? "từ " : "từ sau ");
	print_anchor(out, &rule->anchor);
	td_strbuf_add(out, " trở đi");
}

static void
print_day(struct td_strbuf *out, const struct td_deadline_point *point,
          int every)
{
	static const char *const months[] = { "đầu", "thứ hai của", "cuối" };

	td_strbuf_addf(out, "ngày %02d", point->day);
	if (every == 1 && point->number > 1)
		td_strbuf_add(out, " của tháng sau");
	else if (every == 3)
		td_strbuf_addf(out, " của tháng %s quý%s",
		               months[(point->number - 1) % 3],
		               point->number > 3 ? " sau" : "");
	else if (every != 1)
		td_strbuf_addf(out, "/%02d", (point->number - 1) % 12 + 1);
	if (every != 1 && every != 3 && point->number > 12)
		td_strbuf_add(out, " năm sau");
	if (point->year != 0)
		td_strbuf_addf(out, "/%04d", point->year);
}

static void
print_month(struct td_strbuf *out, const struct td_deadline_point *point,
            int every)
{
	static const char *const months[] = { "đầu", "thứ hai của", "cuối" };

	if (every == 1)
		td_strbuf_add(out, "tháng sau");
	else if (every == 3)
		td_strbuf_addf(out, "tháng %s quý%s",
		               months[(point->number - 1) % 3],
		               point->number > 3 ? " sau" : "");
	else
		td_strbuf_addf(out, "tháng %02d%s",
		               (point->number - 1) % 12 + 1,
		               point->number > 12 ? " năm sau" : "");
	if (point->year != 0)
		td_strbuf_addf(out, " năm %04d", point->year);
}

static void
print_point(struct td_strbuf *out, const struct td_deadline_point *point,
            int every)
{
	static const char *const parts[] = { "",
		                             "đầu ",
		                             "giữa ",
		                             "cuối ",
		                             "tuần đầu của ",
		                             "tuần thứ hai của ",
		                             "tuần thứ ba của ",
		                             "tuần thứ tư của ",
		                             "tuần cuối của ",
		                             "thượng tuần ",
		                             "trung tuần ",
		                             "hạ tuần " };
	static const char *const quarters[] = { "I", "II", "III", "IV" };

	td_strbuf_add(out, parts[point->part]);
	switch (point->span) {
	case TD_SPAN_DAY:
		print_day(out, point, every);
		return;
	case TD_SPAN_MONTH:
		print_month(out, point, every);
		return;
	case TD_SPAN_QUARTER:
		td_strbuf_addf(out, "quý %s%s",
		               quarters[(point->number - 1) % 4],
		               point->number > 4 ? " năm sau" : "");
		if (point->year != 0)
			td_strbuf_add(out, " năm");
		break;
	case TD_SPAN_HALF:
		td_strbuf_add(out, point->number == 1 ? "06 tháng đầu năm"
		                                      : "06 tháng cuối năm");
		break;
	case TD_SPAN_NINE_MONTHS:
		td_strbuf_add(out, "09 tháng đầu năm");
		break;
	case TD_SPAN_YEAR:
		td_strbuf_add(out, "năm");
		break;
	case TD_SPAN_PERIOD:
		td_strbuf_add(out, every == 1   ? "tháng"
		                   : every == 3 ? "quý"
		                                : "năm");
		break;
	}
	if (point->year != 0)
		td_strbuf_addf(out, " %04d", point->year);
}

static void
print_bound(struct td_strbuf *out, const struct td_deadline_rule *rule)
{
	const struct td_deadline_point *point = &rule->points[0];
	bool day = point->span == TD_SPAN_DAY;

	if (rule->bound == TD_BOUND_BEFORE)
		td_strbuf_add(out, "trước ");
	else if (rule->bound == TD_BOUND_WITHIN)
		td_strbuf_add(out, day ? "vào " : "trong ");
	else if (day || point->part != TD_PART_WHOLE)
		td_strbuf_add(out, "chậm nhất ");
	else
		td_strbuf_add(out, "đến hết ");
}

static void
print_calendar(struct td_strbuf *out, const struct td_deadline_rule *rule)
{
	const struct td_deadline_from *from = &rule->from;

	if (from->is_point || from->anchor.kind != TD_ANCHOR_NONE) {
		td_strbuf_add(out, "từ ");
		if (from->is_point)
			print_point(out, &from->point, 0);
		else
			print_anchor(out, &from->anchor);
		td_strbuf_add(out, " đến hết ");
		print_point(out, &rule->points[0], 0);
		return;
	}
	if (!td_print_is_whole(rule)) {
		print_bound(out, rule);
		for (size_t i = 0; i < rule->point_count; i++) {
			td_strbuf_add(out, i > 0 ? " và " : "");
			print_point(out, &rule->points[i], rule->every);
		}
		td_strbuf_add(out, rule->every > 0 ? " " : "");
	}
	if (rule->every == 12)
		td_strbuf_add(out, "hằng năm");
	else if (rule->every == 3)
		td_strbuf_add(out, "hằng quý");
	else if (rule->every == 1)
		td_strbuf_add(out, "hằng tháng");
	else if (rule->every > 0)
		td_strbuf_addf(out, "%02d tháng một lần", rule->every);
}

void
td_deadline_print(struct td_strbuf *out, const struct td_deadline_rule *rule,
                  enum td_deadline_language language)
{
	if (language == TD_DEADLINE_EN) {
		td_print_english(out, rule);
		return;
	}
	switch (rule->kind) {
	case TD_DEADLINE_NO_DAY:
		print_undetermined(out, rule);
		break;
	case TD_DEADLINE_CALENDAR:
		print_calendar(out, rule);
		break;
	case TD_DEADLINE_PERIOD:
		print_period(out, rule);
		break;
	case TD_DEADLINE_START:
		print_start(out, rule);
		break;
	}
}
