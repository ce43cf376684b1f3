/* Pictures of a page. */

#include "views/progress/progress_chart.h"
#include "base/strbuf.h"
#include "diag/message.h"

#include <assert.h>

/* Of its way round; two thousandths are left between the parts. */
#define ROUND 1000
#define GAP 6

static void
add_arc(struct td_strbuf *out, const char *class, size_t from, size_t length,
        size_t gap)
{
	size_t shown = length > gap + 1 ? length - gap : 1;

	td_strbuf_addf(out,
	               "<circle class=\"%s\" cx=\"60\" cy=\"60\" r=\"50\" "
	               "pathLength=\"%d\" stroke-dasharray=\"%zu %d\" "
	               "stroke-dashoffset=\"-%zu\" "
	               "transform=\"rotate(-90 60 60)\"/>",
	               class, ROUND, shown, ROUND, from);
}

/* How many parts there are something of. */
static int
count_parts(const struct td_progress_count *count)
{
	int parts = 0;

	for (int i = 0; i < TD_PROGRESS_PARTS; i++)
		parts += count->of[i] > 0;
	return parts;
}

void
td_progress_add_ring(struct td_strbuf *out,
                     const struct td_progress_count *count)
{
	const size_t asked = td_progress_asked(count);
	const size_t gap = count_parts(count) > 1 ? GAP : 0;
	size_t before = 0;

	assert(asked > 0);
	td_strbuf_add(out, "<svg class=\"ring\" viewBox=\"0 0 120 120\" "
	                   "aria-hidden=\"true\">");
	for (int i = 0; i < TD_PROGRESS_PARTS; i++) {
		const size_t from = before * ROUND / asked;

		if (count->of[i] == 0)
			continue;
		before += count->of[i];
		add_arc(out, td_progress_part_name((enum td_progress_part)i),
		        from, before * ROUND / asked - from, gap);
	}
	td_strbuf_addf(out,
	               "<text x=\"60\" y=\"64\">%zu</text>"
	               "<text class=\"of\" x=\"60\" y=\"80\">/ %zu</text>"
	               "</svg>\n",
	               td_progress_came(count), asked);
}

void
td_progress_add_bar(struct td_strbuf *out,
                    const struct td_progress_count *count)
{
	td_strbuf_add(out, "<div class=\"bar\" aria-hidden=\"true\">");
	for (int i = 0; i < TD_PROGRESS_PARTS; i++)
		if (count->of[i] > 0)
			td_strbuf_addf(
			    out,
			    "<i class=\"%s\" style=\"flex:%zu\">"
			    "</i>",
			    td_progress_part_name((enum td_progress_part)i),
			    count->of[i]);
	td_strbuf_add(out, "</div>");
}

void
td_progress_add_plain_bar(struct td_strbuf *out, size_t count, size_t largest)
{
	size_t rest = largest > count ? largest - count : 0;

	td_strbuf_addf(out,
	               "<div class=\"bar plain\" aria-hidden=\"true\">"
	               "<i class=\"in-time\" style=\"flex:%zu\"></i>",
	               count);
	if (rest > 0)
		td_strbuf_addf(out, "<span style=\"flex:%zu\"></span>", rest);
	td_strbuf_add(out, "</div>");
}

/* Where a day stands in the campaign's time, in thousandths. */
static long
place_of(const struct td_progress *progress, struct td_date day)
{
	long days = (long)progress->last.days - progress->first.days + 1;
	long at = ((long)day.days - progress->first.days) * 1000 / days;

	return at < 0 ? 0 : at > 1000 ? 1000 : at;
}

void
td_progress_add_track(struct td_strbuf *out, const struct td_progress *progress,
                      struct td_date first, struct td_date last)
{
	long from = place_of(progress, first);
	long to = place_of(progress, td_date_add_days(last, 1));
	long now = place_of(progress, progress->today);

	td_strbuf_addf(out,
	               "<div class=\"track\" aria-hidden=\"true\"><i "
	               "style=\"left:%ld.%ld%%;width:%ld.%ld%%\"></i><s "
	               "style=\"left:%ld.%ld%%\"></s></div>",
	               from / 10, from % 10, (to - from) / 10, (to - from) % 10,
	               now / 10, now % 10);
}
