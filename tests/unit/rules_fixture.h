/*
 * What the tests of rules share: small texts, changed a little for each row of
 * a table, read into the structs that rules take, and what was found as text.
 */
#ifndef TD_TEST_RULES_FIXTURE_H
#define TD_TEST_RULES_FIXTURE_H

#include "base/strbuf.h"
#include "record_fixture.h"
#include "text_store.h"

#include <stdlib.h>

/* In a text, a part and what stands there instead; `in` says which text. */
struct edit {
	const char *in;
	const char *from;
	const char *to;
};

#define EDITS_MAX 6

/* A text with those edits that are meant for it; the caller frees it. */
static inline char *
edited(const char *text, const char *in, const struct edit *edits)
{
	char *result = td_strdup(text);

	for (size_t i = 0; i < EDITS_MAX && edits[i].in; i++) {
		struct td_strbuf changed = TD_STRBUF_INIT;
		const char *at;

		if (strcmp(edits[i].in, in) != 0)
			continue;
		at = strstr(result, edits[i].from);
		if (!at)
			fail_msg("no '%s' in %s", edits[i].from, in);
		td_strbuf_add_bytes(&changed, result, (size_t)(at - result));
		td_strbuf_add(&changed, edits[i].to);
		td_strbuf_add(&changed, at + strlen(edits[i].from));
		free(result);
		result = td_strbuf_take(&changed);
	}
	return result;
}

/* Everything found, one finding a line: place, severity where it is no error,
 * rule id, and the facts but for citations and long texts. */
static inline char *
said(const struct td_diag *diag)
{
	static const char *const severities[] = { "note", "warning", "",
		                                  "trouble" };
	struct td_strbuf text = TD_STRBUF_INIT;

	for (size_t i = 0; i < td_diag_count(diag); i++) {
		const struct td_finding *finding = td_diag_at(diag, i);
		const char *severity = severities[finding->severity];

		td_strbuf_addf(&text, "%s%u:%u%s%s %s", i ? "\n" : "",
		               finding->line, finding->column,
		               *severity ? " " : "", severity,
		               td_finding_kind(finding->id)->slug);
		for (size_t j = 0; j < finding->fact_count; j++)
			if (strcmp(finding->facts[j].name, "source") != 0 &&
			    strcmp(finding->facts[j].name, "text") != 0)
				td_strbuf_addf(&text, " %s=%s",
				               finding->facts[j].name,
				               finding->facts[j].value);
	}
	return td_strbuf_take(&text);
}

static inline void
assert_said(const struct td_diag *diag, const char *wanted)
{
	char *found = said(diag);

	if (strcmp(found, wanted) != 0)
		print_error("said:\n%s\nwanted:\n%s\n", found, wanted);
	assert_string_equal(found, wanted);
	free(found);
}

static inline struct td_date
day_of(const char *text)
{
	struct td_date date;

	assert_true(td_date_parse(&date, text));
	return date;
}

#endif
