/* From a phrase to a rule: the shapes a deadline can have. */

#include "base/alloc.h"
#include "base/text.h"
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

static enum td_deadline_why
guided(struct td_phrase *phrase, char by[TD_DEADLINE_NAME_SIZE])
{
	static const struct td_phrase_row rows[] = {
		{ "theo hướng dẫn|theo văn bản hướng dẫn|under the guidance|"
		  "as guided",
		  TD_WHY_GUIDANCE },
		{ "theo quy định|theo đúng quy định|theo kế hoạch|"
		  "theo tiến độ|theo quy chế|as prescribed|under the rules",
		  TD_WHY_RULES },
		{ NULL, 0 }
	};
	size_t start;
	int why;

	if (!td_phrase_choose(phrase, rows, &why))
		return TD_WHY_NONE;
	start = phrase->at;
	if (!td_phrase_accept(phrase, "của|of|by") ||
	    !td_phrase_body(phrase, by))
		phrase->at = start;
	return (enum td_deadline_why)why;
}

static enum td_deadline_why
vague_word(struct td_phrase *phrase, char by[TD_DEADLINE_NAME_SIZE])
{
	static const struct td_phrase_row rows[] = {
		{ "kịp thời|ngay|khẩn trương|sớm nhất|promptly|in time",
		  TD_WHY_PROMPT },
		{ "thường xuyên|liên tục|regularly|continuously",
		  TD_WHY_CONTINUOUS },
		{ "định kỳ|periodically", TD_WHY_PERIODIC },
		{ "khi có yêu cầu|đột xuất|on request|when asked",
		  TD_WHY_REQUEST },
		{ NULL, 0 }
	};
	int why;

	if (td_phrase_choose(phrase, rows, &why))
		return (enum td_deadline_why)why;
	return guided(phrase, by);
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

	while ((why = vague_word(phrase, by)) != TD_WHY_NONE) {
		if (rule->why == TD_WHY_NONE) {
			rule->why = why;
			memcpy(rule->by, by, sizeof(by));
		}
		memset(by, 0, sizeof(by));
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

	memset(rule, 0, sizeof(*rule));
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
		for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]);
		     i++) {
			memset(rule, 0, sizeof(*rule));
			phrase->at = start;
			if (shapes[i](phrase, rule, periodic) &&
			    td_phrase_at_end(phrase))
				return true;
		}
	}
	return false;
}

static void
set_error(struct td_deadline_error *error, const struct td_phrase *phrase)
{
	const struct td_token *token = &phrase->tokens[phrase->failed
	                                                   ? phrase->fault_at
	                                                   : phrase->furthest];

	memset(error, 0, sizeof(*error));
	if (phrase->failed)
		error->kind = phrase->fault;
	else if (phrase->count == 0)
		error->kind = TD_DEADLINE_EMPTY;
	else if (token->kind == TD_TOKEN_END)
		error->kind = TD_DEADLINE_UNFINISHED;
	else
		error->kind = TD_DEADLINE_UNKNOWN_WORD;
	error->offset = token->offset;
	error->position = td_text_count(phrase->source, token->offset);
	error->size = token->size;
	for (size_t at = 0; at < token->size;) {
		const char *word = phrase->source + token->offset + at;
		unsigned c;
		size_t used = td_text_decode(&c, word, token->size - at);

		if (at + used >= sizeof(error->word))
			break;
		memcpy(error->word + at, word, used);
		at += used;
	}
}

enum td_status
td_deadline_parse(struct td_deadline_rule *rule, const char *phrase,
                  struct td_deadline_error *error)
{
	struct td_phrase *tokens = td_alloc(1, sizeof(*tokens));
	struct td_deadline_rule read;
	enum td_status status = TD_INVALID;

	td_phrase_read(tokens, phrase);
	if (!tokens->failed && parse(tokens, &read)) {
		*rule = read;
		status = TD_OK;
	} else {
		set_error(error, tokens);
	}
	free(tokens);
	return status;
}
