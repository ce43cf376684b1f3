/* What docs/findings.md says of a finding. */

#include "base/alloc.h"
#include "base/json.h"
#include "base/near.h"
#include "base/strbuf.h"
#include "cli/roof/roof.h"
#include "cli/usage.h"
#include "diag/message.h"

#include <stdlib.h>
#include <string.h>

static const char *const severities[] = {
	[TD_NOTE] = N_("note"),
	[TD_WARNING] = N_("warning"),
	[TD_ERROR] = N_("error"),
	[TD_TROUBLE] = N_("trouble"),
};

/* NULL: no finding is called so. */
static const struct td_finding_kind *
find(const char *slug)
{
	for (int id = 0; id < TD_FINDING_COUNT; id++) {
		const struct td_finding_kind *kind = td_finding_kind(
		    (enum td_finding_id)id);

		if (strcmp(kind->slug, slug) == 0)
			return kind;
	}
	return NULL;
}

/* What is called most like it; NULL: nothing is. */
static const char *
nearest(const char *slug)
{
	unsigned best = TD_NEAR_MAX + 1;
	const char *near = NULL;

	for (int id = 0; id < TD_FINDING_COUNT; id++) {
		const struct td_finding_kind *kind = td_finding_kind(
		    (enum td_finding_id)id);
		unsigned edits = td_near_distance(slug, kind->slug);

		if (edits < best) {
			best = edits;
			near = kind->slug;
		}
	}
	return near;
}

/* "[plan-late]" is taken as it is printed. */
static void
strip_brackets(char **rule)
{
	size_t length = strlen(*rule);

	if (length > 2 && (*rule)[0] == '[' && (*rule)[length - 1] == ']') {
		(*rule)[length - 1] = '\0';
		(*rule)++;
	}
}

enum td_status
td_roof_check_rules(struct td_context *ctx)
{
	for (int i = 1; i < ctx->operand_count; i++) {
		const char *near;

		strip_brackets(&ctx->operands[i]);
		if (find(ctx->operands[i]))
			continue;
		near = nearest(ctx->operands[i]);
		if (near)
			return td_usage_error(
			    ctx,
			    N_("no finding is called '{rule}', "
			       "did you mean '{near}'?"),
			    "rule", ctx->operands[i], "near", near, NULL);
		return td_usage_error(
		    ctx,
		    N_("no finding is called '{rule}'; thidua "
		       "explain lists them"),
		    "rule", ctx->operands[i], NULL);
	}
	return TD_OK;
}

/*
 * The line of a part in a finding's section of the page, which a lint holds to
 * this form:
 *
 *   ### `slug`
 *
 *   - **vi**: one line
 *   - **en**: one line
 *   - **source**: one line, "—" for none
 *
 * The caller frees it; NULL: there is none.
 */
static char *
read_part(const char *slug, const char *part)
{
	struct td_strbuf words = TD_STRBUF_INIT;
	const char *at, *next, *end;

	td_strbuf_addf(&words, "\n### `%s`\n", slug);
	at = strstr(td_roof_findings[0].bytes, words.text);
	at = at ? at + words.length : NULL;
	next = at ? strstr(at, "\n### ") : NULL;
	td_strbuf_cut(&words, 0);
	td_strbuf_addf(&words, "\n- **%s**: ", part);
	at = at ? strstr(at, words.text) : NULL;
	if (at && (!next || at < next)) {
		at += words.length;
		end = at + strcspn(at, "\n");
		td_strbuf_cut(&words, 0);
		td_strbuf_add_bytes(&words, at, (size_t)(end - at));
		return td_strbuf_take(&words);
	}
	td_strbuf_clear(&words);
	return NULL;
}

struct explained {
	char *vi;
	char *en;
	char *source;
};

static void
explained_read(struct explained *text, const char *slug)
{
	text->vi = read_part(slug, "vi");
	text->en = read_part(slug, "en");
	text->source = read_part(slug, "source");
	if (text->source && strcmp(text->source, "—") == 0) {
		free(text->source);
		text->source = NULL;
	}
}

static void
explained_clear(struct explained *text)
{
	free(text->vi);
	free(text->en);
	free(text->source);
}

static void
add_paragraph(struct td_strbuf *out, const char *text)
{
	td_strbuf_add_char(out, '\n');
	td_usage_add_wrapped(out, text ? text : "?", 0, 0);
}

static void
add_text(struct td_strbuf *out, const struct td_finding_kind *kind,
         const struct explained *text, enum td_language language)
{
	bool first_vi = language == TD_VIETNAMESE;

	td_strbuf_addf(out, "%s (%s)\n", kind->slug,
	               td_translate(severities[kind->severity]));
	add_paragraph(out, first_vi ? text->vi : text->en);
	add_paragraph(out, first_vi ? text->en : text->vi);
	if (text->source) {
		struct td_strbuf line = TD_STRBUF_INIT;

		td_message_add(&line, N_("source: {source}"), "source",
		               text->source, NULL);
		add_paragraph(out, line.text);
		td_strbuf_clear(&line);
	}
}

static void
add_json(struct td_strbuf *out, const struct td_finding_kind *kind,
         const struct explained *text)
{
	td_json_begin(out);
	td_json_text(out, "rule", kind->slug);
	td_json_text(out, "severity", severities[kind->severity]);
	td_json_text(out, "vi", text->vi);
	td_json_text(out, "en", text->en);
	td_json_text(out, "source", text->source);
	td_strbuf_add(out, "}\n");
}

static void
explain(struct td_strbuf *out, const struct td_context *ctx, const char *slug)
{
	const struct td_finding_kind *kind = find(slug);
	struct explained text;

	explained_read(&text, slug);
	if (ctx->format == TD_FORMAT_JSON) {
		add_json(out, kind, &text);
	} else {
		if (out->length > 0)
			td_strbuf_add_char(out, '\n');
		add_text(out, kind, &text, ctx->language);
	}
	explained_clear(&text);
}

static int
compare_slugs(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* All there are, in the order of the alphabet. */
static void
list(struct td_strbuf *out, const struct td_context *ctx)
{
	const char **slugs = td_alloc(TD_FINDING_COUNT, sizeof *slugs);

	for (int id = 0; id < TD_FINDING_COUNT; id++)
		slugs[id] = td_finding_kind((enum td_finding_id)id)->slug;
	qsort(slugs, TD_FINDING_COUNT, sizeof *slugs, compare_slugs);
	for (int id = 0; id < TD_FINDING_COUNT; id++)
		if (ctx->format == TD_FORMAT_JSON)
			explain(out, ctx, slugs[id]);
		else
			td_strbuf_addf(out, "%s\n", slugs[id]);
	free(slugs);
}

enum td_status
td_roof_explain(struct td_context *ctx, char *const *slugs, int count)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	for (int i = 0; i < count; i++)
		explain(&out, ctx, slugs[i]);
	if (count == 0)
		list(&out, ctx);
	fwrite(out.text, 1, out.length, ctx->out);
	td_strbuf_clear(&out);
	return TD_OK;
}
