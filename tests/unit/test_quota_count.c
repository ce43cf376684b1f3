/* The awards of a quota, counted along the decisions. */

#include "base/alloc.h"
#include "rules/decision/quota_count.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
	DECISIONS_MAX = 8,
	ITEMS_MAX = 8
};

/*
 * A line of decisions, "+ab -a *cd +e": one that awards a and b, one that
 * revokes a, the one in question, which awards c and d, and a later one; "=a"
 * corrects, "~a" declines, "!a" awards in another campaign. The letters are
 * nominations. Of a to m the form is the quota's, from n on it is another; A to
 * M are of the same recipients as a to m, at another stage. Those that cannot
 * be read are 0.
 */
struct row {
	const char *name;
	const char *line;
	/* Of each award that comes under the quota: its letter, what was held
	 * before it, who had it before (number of the decision, from 1) and
	 * gets it later; "-" for none. */
	const char *wanted;
	int peak;
};

static const struct row rows[] = {
	{ "the first", "*a", "a0--", 1 },
	{ "one after the other", "*abc", "a0-- b1-- c2--", 3 },
	{ "what was given counts", "+ab *c", "c2--", 3 },
	{ "what was revoked does not", "+ab -a *c", "c1--", 2 },
	{ "a revocation of nothing takes nothing", "+a -b *c", "c1--", 2 },
	{ "another form is not counted", "+no *a", "a0--", 1 },
	{ "nor held to it", "*an", "a0--", 1 },
	{ "another stage is not counted", "+B *a", "a0--", 1 },
	{ "but gives the form", "+A *a", "a01-", 1 },
	{ "who had it by the last that gave it", "+A +a *a", "a12-", 2 },
	{ "not by one that was revoked", "+a -a *a", "a0--", 1 },
	{ "twice in one decision", "*aA", "a0--", 1 },
	{ "twice in one decision, the other way", "*Aa", "a01-", 1 },
	{ "what cannot be read is not counted", "+0 *a0b", "a0-- b1--", 2 },
	{ "others of another campaign do not count", "+a !bcd *e", "e1--", 2 },
	{ "later ones raise the peak", "*a +b +c", "a0--", 3 },
	{ "the peak is not where it ends", "*a +bc -bc", "a0--", 3 },
	{ "nor where it began", "+bcd -bcd *a", "a0--", 1 },
	{ "what is revoked makes room first", "+b *a -b +c", "a1--", 2 },
	{ "who gets it later", "*a +bA", "a0-2", 2 },
	{ "a correction gives nothing", "=b *a =c", "a0--", 1 },
	{ "nor does a refusal", "~b *a ~c", "a0--", 1 },
	{ "of nothing under it no peak matters", "*n +abc", "", 0 },
};

struct scene {
	struct td_nomination nominations[128];
	struct td_decision decisions[DECISIONS_MAX];
	struct td_decision_item items[DECISIONS_MAX][ITEMS_MAX];
	char ids[128][2];
	char paths[DECISIONS_MAX][2];
	char recipients[128][2];
	const struct td_decision *list[DECISIONS_MAX];
	const char *path_list[DECISIONS_MAX];
	size_t count;
	size_t own;
};

static const struct td_nomination *
nomination_of(void *records, const char *id)
{
	struct scene *scene = records;

	return *id == '0' ? NULL : &scene->nominations[(unsigned char)*id];
}

static bool
class_of(enum td_class *class, void *records,
         const struct td_nomination *nomination)
{
	(void)records;
	*class = nomination->recipient.small ? TD_CLASS_SCHOOL
	                                     : TD_CLASS_LOCALITY;
	return nomination->recipient.members != 7;
}

static void
make_nomination(struct scene *scene, char letter)
{
	unsigned char at = (unsigned char)letter;
	bool other_stage = letter >= 'A' && letter <= 'Z';
	char who = other_stage ? (char)(letter - 'A' + 'a') : letter;

	scene->ids[at][0] = letter;
	scene->recipients[at][0] = who;
	scene->nominations[at] = (struct td_nomination){
		.award = { .text = letter >= 'n' && letter <= 'z' ? "GK"
		                                                  : "BK" },
		.stage = other_stage ? TD_STAGE_FINAL : TD_STAGE_INTERIM,
		.recipient = { .kind = TD_RECIPIENT_INDIVIDUAL,
		               .person = { .text = scene->recipients[at] } },
	};
}

static void
add_decision(struct scene *scene, const char *word, size_t length)
{
	struct td_decision *decision = &scene->decisions[scene->count];

	*decision = (struct td_decision){
		.campaign = { .text = *word == '!' ? "other" : "c" },
		.kind = *word == '-'   ? TD_DECISION_REVOKE
		        : *word == '=' ? TD_DECISION_CORRECT
		                       : TD_DECISION_DECIDE,
		.items = scene->items[scene->count],
		.item_count = length - 1,
	};
	for (size_t i = 1; i < length; i++) {
		make_nomination(scene, word[i]);
		decision->items[i - 1] = (struct td_decision_item){
			.nomination = { .text = scene->ids[(
					    unsigned char)word[i]] },
			.outcome = *word == '~' ? TD_OUTCOME_DECLINED
			                        : TD_OUTCOME_AWARDED,
		};
	}
	if (*word == '*')
		scene->own = scene->count;
	scene->paths[scene->count][0] = (char)('1' + (char)scene->count);
	scene->path_list[scene->count] = scene->paths[scene->count];
	scene->list[scene->count] = decision;
	scene->count++;
}

static void
read_line(struct scene *scene, const char *line)
{
	while (*line) {
		size_t length = strcspn(line, " ");

		add_decision(scene, line, length);
		line += length;
		line += strspn(line, " ");
	}
}

static void
count_line(struct td_quota_awards *awards, struct scene *scene,
           const struct td_quota *quota, bool to_the_end)
{
	const struct td_quota_case matter = {
		.quota = quota,
		.decision = scene->list[scene->own],
		.path = scene->path_list[scene->own],
		.decisions = scene->list,
		.paths = scene->path_list,
		.count = scene->count,
		.to_the_end = to_the_end,
		.view = { .nomination = nomination_of,
		          .class_of = class_of,
		          .records = scene },
	};

	td_quota_count(awards, &matter);
}

static void
every_row(void **state)
{
	const struct td_quota quota = { .award = { .text = "BK" },
		                        .stage = TD_STAGE_INTERIM,
		                        .most = 9 };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct scene *scene = td_alloc(1, sizeof *scene);
		struct td_quota_awards awards;
		char found[200] = "";
		size_t length = 0;

		read_line(scene, rows[i].line);
		count_line(&awards, scene, &quota, true);
		for (size_t j = 0; j < awards.count; j++) {
			const struct td_quota_award *award = &awards.items[j];

			length += (size_t)snprintf(
			    found + length, sizeof found - length, "%s%s%d%s%s",
			    j ? " " : "", award->item->nomination.text,
			    award->before,
			    award->had_it_by ? award->had_it_by : "-",
			    award->gets_it_by ? award->gets_it_by : "-");
		}
		if (strcmp(found, rows[i].wanted) != 0)
			print_error("%s: %s\n", rows[i].name, rows[i].line);
		assert_string_equal(found, rows[i].wanted);
		assert_int_equal(awards.peak, rows[i].peak);
		td_quota_awards_clear(&awards);
		free(scene);
	}
}

/* Where nobody asks for them later decisions are not gone through. */
static void
it_need_not_go_on_to_the_end(void **state)
{
	const struct td_quota quota = { .award = { .text = "BK" },
		                        .stage = TD_STAGE_INTERIM,
		                        .most = 9 };
	struct scene *scene = td_alloc(1, sizeof *scene);
	struct td_quota_awards awards;

	(void)state;
	read_line(scene, "+b *a +cA");
	count_line(&awards, scene, &quota, false);
	assert_int_equal(awards.count, 1);
	assert_int_equal(awards.peak, 2);
	assert_null(awards.items[0].gets_it_by);
	td_quota_awards_clear(&awards);
	free(scene);
}

/* A quota of one class does not cover who is of another, or of none that can
 * be told. */
static void
a_class_is_asked_for(void **state)
{
	const struct td_quota_view view = { .nomination = nomination_of,
		                            .class_of = class_of };
	struct td_quota quota = { .award = { .text = "BK" },
		                  .stage = TD_STAGE_INTERIM,
		                  .has_class = true,
		                  .class = TD_CLASS_LOCALITY };
	struct td_nomination nomination = { .award = { .text = "BK" },
		                            .stage = TD_STAGE_INTERIM };

	(void)state;
	assert_true(td_quota_covers(&quota, &view, NULL, &nomination));
	quota.class = TD_CLASS_SCHOOL;
	assert_false(td_quota_covers(&quota, &view, NULL, &nomination));
	nomination.recipient.small = true;
	assert_true(td_quota_covers(&quota, &view, NULL, &nomination));
	nomination.recipient.members = 7;
	assert_false(td_quota_covers(&quota, &view, NULL, &nomination));
	quota.has_class = false;
	assert_true(td_quota_covers(&quota, &view, NULL, &nomination));
	nomination.stage = TD_STAGE_FINAL;
	assert_false(td_quota_covers(&quota, &view, NULL, &nomination));
	nomination.stage = TD_STAGE_INTERIM;
	nomination.award.text = "GK";
	assert_false(td_quota_covers(&quota, &view, NULL, &nomination));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_row),
		cmocka_unit_test(it_need_not_go_on_to_the_end),
		cmocka_unit_test(a_class_is_asked_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
