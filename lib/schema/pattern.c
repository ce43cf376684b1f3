/*
 * PCRE2, held to ECMAScript's reading and to a limit of work.
 */
#define PCRE2_CODE_UNIT_WIDTH 8

#include "schema/pattern.h"
#include "base/alloc.h"
#include "base/strbuf.h"

#include <pcre2.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* PCRE2 counts its work anew at each place where a match may start, so long
 * texts get less for each. */
#define WORK_MAX 100000U
#define WORK_SPREAD 100000000U
#define WORK_MIN 100U
#define SHORT_TEXT 1000U

struct td_pattern {
	pcre2_code *code;
	bool anchored;
	bool fast;
};

struct td_pattern_work {
	pcre2_match_data *data;
	pcre2_match_context *context;
};

static char *
describe(int error, size_t offset)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	PCRE2_UCHAR text[256] = { 0 };

	pcre2_get_error_message(error, text, sizeof text);
	td_strbuf_addf(&out, "%s (%zu)", (const char *)text, offset);
	return td_strbuf_take(&out);
}

struct td_pattern *
td_pattern_new(char **problem, const char *text, size_t length, bool fast)
{
	const uint32_t flags = PCRE2_UTF | PCRE2_ALT_BSUX |
	                       PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C;
	uint32_t options = 0;
	int error = 0;
	size_t offset = 0;

	/* (*UCP), (*LIMIT_MATCH=1) and the like would undo what is set here;
	 * ECMAScript has no such thing. */
	if (length >= 2 && memcmp(text, "(*", 2) == 0) {
		*problem = td_strdup("(*");
		return NULL;
	}

	pcre2_code *code = pcre2_compile((PCRE2_SPTR)text, length, flags,
	                                 &error, &offset, NULL);

	if (!code) {
		*problem = describe(error, offset);
		return NULL;
	}
	pcre2_pattern_info(code, PCRE2_INFO_ALLOPTIONS, &options);

	struct td_pattern *pattern = td_alloc(1, sizeof *pattern);

	pattern->code = code;
	pattern->anchored = (options & PCRE2_ANCHORED) != 0;
	pattern->fast = fast &&
	                pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) == 0;
	return pattern;
}

void
td_pattern_free(struct td_pattern *pattern)
{
	if (!pattern)
		return;
	pcre2_code_free(pattern->code);
	free(pattern);
}

static struct td_pattern_work *
make_work(void)
{
	struct td_pattern_work *work = td_alloc(1, sizeof *work);

	work->data = pcre2_match_data_create(1, NULL);
	work->context = pcre2_match_context_create(NULL);
	if (work->data && work->context)
		return work;
	td_pattern_work_free(work);
	return NULL;
}

static uint32_t
work_for(const struct td_pattern *pattern, size_t length)
{
	if (pattern->anchored || length <= SHORT_TEXT)
		return WORK_MAX;

	size_t share = WORK_SPREAD / length;

	return share > WORK_MIN ? (uint32_t)share : WORK_MIN;
}

enum td_pattern_result
td_pattern_match(const struct td_pattern *pattern,
                 struct td_pattern_work **work, const char *text, size_t length)
{
	if (!*work)
		*work = make_work();
	if (!*work)
		return TD_PATTERN_COSTLY;

	pcre2_match_data *data = (*work)->data;
	pcre2_match_context *context = (*work)->context;
	uint32_t flags = PCRE2_NO_UTF_CHECK;
	int found;

	pcre2_set_match_limit(context, work_for(pattern, length));
	found = pcre2_match(pattern->code, (PCRE2_SPTR)text, length, 0, flags,
	                    data, context);
	/* Machine code has a small stack of its own. */
	if (found == PCRE2_ERROR_JIT_STACKLIMIT)
		found = pcre2_match(pattern->code, (PCRE2_SPTR)text, length, 0,
		                    flags | PCRE2_NO_JIT, data, context);
	if (found >= 0)
		return TD_PATTERN_FITS;
	return found == PCRE2_ERROR_NOMATCH ? TD_PATTERN_MISSES
	                                    : TD_PATTERN_COSTLY;
}

void
td_pattern_work_free(struct td_pattern_work *work)
{
	if (!work)
		return;
	pcre2_match_data_free(work->data);
	pcre2_match_context_free(work->context);
	free(work);
}

void
td_pattern_add_library(struct td_strbuf *out)
{
	/* "10.42 2022-12-11": the version, then its day. */
	char version[64];

	if (pcre2_config(PCRE2_CONFIG_VERSION, NULL) >= (int)sizeof version)
		return;
	pcre2_config(PCRE2_CONFIG_VERSION, version);
	version[strcspn(version, " ")] = '\0';
	td_strbuf_add(out, version);
}
