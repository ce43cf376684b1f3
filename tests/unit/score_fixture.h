/* What the tests of scoring share: a rule and sheets from short texts, and what
 * came out of them as text. */
#ifndef TD_TEST_SCORE_FIXTURE_H
#define TD_TEST_SCORE_FIXTURE_H

#include "rules/score/points.h"
#include "rules/score/rank.h"
#include "rules_fixture.h"

#define SCORING_HEAD                                                           \
	"schema: thidua/scoring-rule/1\n"                                      \
	"title: Bảng điểm\n"                                              \
	"document: {number: 12/HD-SNV, date: 2027-01-05}\n"                    \
	"year: 2027\n"                                                         \
	"entered: 2027-01-06\n"                                                \
	"campaign: thi-dua\n"                                                  \
	"clusters: [khoi-1]\n"                                                 \
	"from: 2027-01-01\n"

enum {
	UNITS_MAX = 20
};

/* A unit and the lines of its sheet, from "figures:" on; NULL: none filed. */
struct sheet {
	const char *unit;
	const char *lines;
};

/* A group that is scored. */
struct scored_group {
	struct td_reader *reader;
	struct td_scoring *scoring;
	struct td_score *scores[UNITS_MAX];
	struct td_scored_unit units[UNITS_MAX];
	struct td_unit_points points[UNITS_MAX];
	struct td_ranked ranked[UNITS_MAX];
	size_t count;
};

static inline struct td_score *
sheet_read(struct td_reader *reader, const struct sheet *sheet)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_score *score;

	td_strbuf_addf(&text,
	               "schema: thidua/score/1\ncampaign: thi-dua\n"
	               "year: 2027\ncluster: khoi-1\nunit: %s\nstage: final\n"
	               "rule: 2027/bang-diem\nreceived: 2027-12-12\n%s",
	               sheet->unit, sheet->lines);
	td_score_read(&score, read_text(reader, TD_KIND_SCORE, text.text));
	td_strbuf_clear(&text);
	return score;
}

static inline struct td_scoring *
scoring_read(struct td_reader *reader, const char *lines)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_scoring *scoring;

	td_strbuf_addf(&text, "%s%s", SCORING_HEAD, lines);
	td_scoring_read(&scoring,
	                read_text(reader, TD_KIND_SCORING, text.text));
	td_strbuf_clear(&text);
	return scoring;
}

static inline void
group_score(struct scored_group *group, const char *rule,
            const struct sheet *sheets)
{
	const struct td_score_filing filing = { .has_self = true };

	*group = (struct scored_group){ .reader = td_reader_new(NULL) };
	group->scoring = scoring_read(group->reader, rule);
	for (size_t i = 0; i < UNITS_MAX && sheets[i].unit; i++) {
		if (sheets[i].lines)
			group->scores[i] = sheet_read(group->reader,
			                              &sheets[i]);
		group->units[i] = (struct td_scored_unit){
			.score = group->scores[i], .class = TD_CLASS_AGENCY
		};
		group->count = i + 1;
	}
	td_points_reckon(group->points, group->scoring, group->units,
	                 group->count);
	for (size_t i = 0; i < group->count; i++) {
		group->ranked[i] = (struct td_ranked){
			.unit = sheets[i].unit,
			.points = &group->points[i],
			.score = group->scores[i],
		};
		td_class_find(&group->ranked[i].class, group->scoring,
		              &group->points[i], &group->units[i], &filing);
	}
}

static inline void
group_clear(struct scored_group *group)
{
	for (size_t i = 0; i < group->count; i++) {
		td_unit_points_clear(&group->points[i]);
		td_score_free(group->scores[i]);
	}
	td_scoring_free(group->scoring);
	td_reader_free(group->reader);
}

static inline void
add_points(struct td_strbuf *out, const struct td_points *points)
{
	static const char *const states[] = { "", "not assigned", "no figure",
		                              "untold" };

	if (points->state == TD_POINTS_GIVEN) {
		td_rational_print(out, &points->value);
		return;
	}
	td_strbuf_add(out, states[points->state]);
	if (points->fault)
		td_strbuf_addf(out, " (%s)",
		               td_points_fault_name(points->fault));
}

static inline void
add_class(struct td_strbuf *out, const struct td_class_of *class)
{
	static const char *const states[] = { "",     "eligible for ",
		                              "open", "fits none",
		                              "void", NULL };

	if (class->state == TD_CLASS_UNRULED)
		return;
	td_strbuf_addf(out, " %s%s", states[class->state],
	               class->class && class->state <= TD_CLASS_ELIGIBLE
	                   ? class->class->id.text
	                   : "");
	if (class->condition)
		td_strbuf_addf(out, " by %s", class->condition->id.text);
}

/* "a 10, b 7 tot, c no figure": totals and classes, and what was cut. */
static inline char *
totals_of(const struct scored_group *group)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	for (size_t i = 0; i < group->count; i++) {
		const struct td_points *total = &group->points[i].total;

		td_strbuf_addf(&out, "%s%s ", i ? ", " : "",
		               group->ranked[i].unit);
		add_points(&out, total);
		add_class(&out, &group->ranked[i].class);
	}
	return td_strbuf_take(&out);
}

/* "a 1, b 2, c 2": ranks. */
static inline char *
ranks_of(struct scored_group *group)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	td_rank(group->ranked, group->count, group->scoring);
	for (size_t i = 0; i < group->count; i++)
		td_strbuf_addf(&out, "%s%s %zu%s", i ? ", " : "",
		               group->ranked[i].unit, group->ranked[i].rank,
		               group->ranked[i].broken_by   ? " by rule"
		               : group->ranked[i].placed_by ? " by record"
		                                            : "");
	return td_strbuf_take(&out);
}

/* "a certain, b open": who may be proposed by a quota; the ranks are found. */
static inline char *
picks_of(const struct scored_group *group, size_t quota)
{
	static const char *const names[] = { "no", "yes", "open" };
	struct td_strbuf out = TD_STRBUF_INIT;
	enum td_pick picks[UNITS_MAX];

	(void)td_rank_pick(picks, group->ranked, group->count, group->scoring,
	                   &group->scoring->quotas[quota]);
	for (size_t i = 0; i < group->count; i++)
		td_strbuf_addf(&out, "%s%s %s", i ? ", " : "",
		               group->ranked[i].unit, names[picks[i]]);
	return td_strbuf_take(&out);
}

static inline void
assert_text_is(char *found, const char *wanted)
{
	assert_string_equal(found, wanted);
	free(found);
}

#endif
