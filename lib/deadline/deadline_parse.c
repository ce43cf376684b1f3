/* From a phrase to a rule: the shapes a deadline can have. */

#include "base/alloc.h"
#include "deadline/deadline_shape.h"
#include "deadline/phrase.h"

#include <stdlib.h>
#include <string.h>

/* Words before a deadline that do not change it. */
static void
skip_lead(struct td_phrase *phrase)
{
	while (td_phrase_accept(
	    phrase,
	    "yêu cầu|phải|cần|được|hoàn thành|hoàn thành xong|xong|thực hiện|"
	    "tổ chức|gửi|báo cáo|sơ kết|tổng kết|ban hành|công khai|"
	    "to be|completed|complete|done|submitted|report|published"))
		;
}

/*
 * Read the vague words at the start. Returns whether they are all there is;
 * otherwise what follows names the day, and they add nothing to it but that
 * "định kỳ" makes it recur.
 */
static bool
vague(struct td_phrase *phrase, struct td_deadline_rule *rule, bool *periodic)
{
	char by[TD_DEADLINE_NAME_SIZE] = "";
	enum td_deadline_why why;

	while ((why = td_shape_vague(phrase, by)) != TD_WHY_NONE) {
		if (rule->why == TD_WHY_NONE) {
			rule->why = why;
			memcpy(rule->by, by, sizeof by);
		}
		memset(by, 0, sizeof by);
		*periodic = *periodic || why == TD_WHY_PERIODIC;
		td_phrase_accept(phrase, ",|và|and|, và");
	}
	return rule->why != TD_WHY_NONE && td_phrase_at_end(phrase);
}

typedef bool
shape(struct td_phrase *, struct td_deadline_rule *, bool);

static bool
parse(struct td_phrase *phrase, struct td_deadline_rule *rule)
{
	static shape *const shapes[] = { td_shape_least, td_shape_period,
		                         td_shape_calendar, td_shape_window,
		                         td_shape_anchored };
	bool periodic = false;
	size_t start;

	memset(rule, 0, sizeof *rule);
	if (vague(phrase, rule, &periodic))
		return true;
	start = phrase->at;
	/* Some lead words can be part of what follows: try without first. */
	for (int skip = 0; skip < 2; skip++) {
		phrase->at = start;
		if (skip != 0)
			skip_lead(phrase);
		if (skip != 0 && phrase->at == start)
			break;
		if (skip != 0)
			start = phrase->at;
		for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
			memset(rule, 0, sizeof *rule);
			phrase->at = start;
			if (shapes[i](phrase, rule, periodic) &&
			    td_phrase_at_end(phrase))
				return true;
		}
	}
	return false;
}

enum td_status
td_deadline_parse(struct td_deadline_rule *rule, const char *phrase,
                  struct td_deadline_error *error)
{
	struct td_phrase *tokens = td_alloc(1, sizeof *tokens);
	struct td_deadline_rule read;
	enum td_status status = TD_INVALID;

	td_phrase_parse(tokens, phrase);
	if (!tokens->failed && parse(tokens, &read)) {
		*rule = read;
		status = TD_OK;
	} else {
		td_phrase_error(error, tokens);
	}
	free(tokens);
	return status;
}
