/* From a finding to the one text that was meant. */

#include "yaml/mend_parts.h"

#include "base/text.h"
#include "yaml/style.h"

#include <stdlib.h>
#include <string.h>

#define QUOTE_OPEN "\u201C"
#define QUOTE_CLOSE "\u201D"

/* A finding, and the text at its place. */
struct site {
	struct td_mended *mended;
	const struct td_finding *finding;
	const char *text; /* from the place to the end of the line */
	size_t size;
	size_t before; /* bytes of the line before the place */
};

static bool
put(const struct site *site, enum td_mend_kind kind, size_t size,
    const char *after)
{
	td_mend_replace(site->mended, kind, site->finding->line,
	                site->finding->column, size, after);
	return true;
}

static bool
put_quoted(const struct site *site, enum td_mend_kind kind, size_t size,
           const char *text, size_t text_size)
{
	struct td_strbuf quoted = TD_STRBUF_INIT;

	td_style_add_quoted(&quoted, text, text_size);
	put(site, kind, size, quoted.text);
	td_strbuf_clear(&quoted);
	return true;
}

/* How many bytes a value takes at its place, quotes included; 0: it is not
 * written there as it was found. */
static size_t
written(const struct site *site, const char *value)
{
	size_t size = strlen(value);
	bool is_quoted = site->size > 0 && strchr("\"'", site->text[0]);
	size_t quotes = is_quoted ? 2 : 0;

	if (size == 0 || site->size < size + quotes ||
	    memcmp(site->text + quotes / 2, value, size) != 0 ||
	    (is_quoted && site->text[size + 1] != site->text[0]))
		return 0;
	return size + quotes;
}

/* A value that is to be another text. */
static bool
put_value(const struct site *site, enum td_mend_kind kind, const char *wanted,
          bool is_text)
{
	const char *found = td_finding_fact(site->finding, "found");
	size_t size = found && wanted ? written(site, found) : 0;

	if (size == 0)
		return false;
	return is_text ? put_quoted(site, kind, size, wanted, strlen(wanted))
	               : put(site, kind, size, wanted);
}

/* A number of a document with nothing wrong but its first digit or a blank. */
static bool
put_document_number(const struct site *site)
{
	const char *found = td_finding_fact(site->finding, "found");
	const char *wanted = td_finding_fact(site->finding, "example");
	struct td_strbuf own = TD_STRBUF_INIT;
	size_t size = found ? written(site, found) : 0;
	bool is = false;

	if (site->finding->id == TD_DOCUMENT_NUMBER_ONE_DIGIT)
		td_strbuf_add_char(&own, '0');
	for (; found && *found; found++)
		if (*found != ' ')
			td_strbuf_add_char(&own, *found);
	if (size > 0 && td_text_equal(own.text, wanted))
		is = put(site, TD_MEND_NUMBER, size, wanted);
	td_strbuf_clear(&own);
	return is;
}

/* A value in the quotes of a text processor, which are none of YAML's. */
static bool
put_curly(const struct site *site)
{
	size_t open = strlen(QUOTE_OPEN);
	char *line = NULL;
	const char *close;
	bool is = false;

	if (site->size < open || memcmp(site->text, QUOTE_OPEN, open) != 0)
		return false;
	line = strndup(site->text, site->size);
	close = line ? strstr(line + open, QUOTE_CLOSE) : NULL;
	if (close) {
		size_t size = (size_t)(close - line);

		is = put_quoted(site, TD_MEND_QUOTES,
		                size + strlen(QUOTE_CLOSE), line + open,
		                size - open);
	}
	free(line);
	return is;
}

/* Text behind a key with ": " in it: the key's own colon is the one before. */
static bool
put_round_colon(const struct site *site)
{
	struct td_mend_line line;
	const char *colon;
	size_t at;

	if (!td_mend_line_at(&line, &site->mended->bytes, site->finding->line))
		return false;
	for (at = 0; at + 1 < line.size; at++)
		if (line.text[at] == ':' && line.text[at + 1] == ' ')
			break;
	colon = line.text + at;
	/* Within brackets the line does not tell where the text ends. */
	if (at >= site->before || memchr(line.text, '{', site->before) ||
	    memchr(line.text, '[', site->before))
		return false;
	at += 1 + strspn(colon + 1, " ");
	return td_mend_quote_rest(site->mended, site->finding->line,
	                          (unsigned)td_text_count(line.text, at) + 1,
	                          0);
}

/* A quote that nobody closed, in a line of its own. */
static bool
put_close(const struct site *site)
{
	if (site->size < 2 || memchr(site->text + 1, '"', site->size - 1) ||
	    memchr(site->text + 1, '\'', site->size - 1) ||
	    memchr(site->text + 1, '\\', site->size - 1))
		return false;
	return td_mend_quote_rest(site->mended, site->finding->line,
	                          site->finding->column, 1);
}

/* Both of these quotes have as many bytes. */
static bool
is_in_curly(const char *text, size_t size)
{
	size_t open = strlen(QUOTE_OPEN);

	return size > 2 * open && memcmp(text, QUOTE_OPEN, open) == 0 &&
	       memcmp(text + size - open, QUOTE_CLOSE, open) == 0;
}

/* "{office: Giám đốc Sở Văn hóa, Thể thao và Du lịch}": what stands behind the
 * comma has no value, and belongs to the one before it. */
static bool
put_round_comma(const struct site *site)
{
	const char *key = td_finding_fact(site->finding, "key");
	const char *line = site->text - site->before;
	size_t end = key ? strlen(key) : 0;
	size_t start = site->before;
	bool is_ours;

	if (end == 0 || end >= site->size ||
	    memcmp(site->text, key, end) != 0 || !memchr(key, ' ', end))
		return false;
	end += strspn(site->text + end, " ");
	is_ours = end < site->size && strchr(",}", site->text[end]) &&
	          start >= 2 && strncmp(site->text - 2, ", ", 2) == 0;
	while (is_ours && start > 1 &&
	       !(line[start - 1] == ' ' && line[start - 2] == ':'))
		is_ours = !strchr("{}[]\"'#", line[--start]);
	while (end > 0 && site->text[end - 1] == ' ')
		end--;
	if (!is_ours || start < 2)
		return false;
	{
		struct td_strbuf quoted = TD_STRBUF_INIT;
		size_t size = site->before - start + end;
		size_t curly = is_in_curly(line + start, size)
		                   ? strlen(QUOTE_OPEN)
		                   : 0;

		td_style_add_quoted(&quoted, line + start + curly,
		                    size - 2 * curly);
		td_mend_replace(site->mended, TD_MEND_QUOTES,
		                site->finding->line,
		                (unsigned)td_text_count(line, start) + 1, size,
		                quoted.text);
		td_strbuf_clear(&quoted);
	}
	return true;
}

/* ">= 95" is no block of text. */
static bool
put_round_sign(const struct site *site)
{
	return site->before > 0 && strchr("<>", site->text[-1]) &&
	       site->size > 0 && site->text[0] == '=' &&
	       td_mend_quote_rest(site->mended, site->finding->line,
	                          site->finding->column - 1, 0);
}

/* Within braces, where the next key tells where a text ends. */
static bool
put_in_braces(const struct site *site)
{
	return td_mend_flow(site->mended, site->finding->line,
	                    site->finding->column);
}

static bool
mend_one(const struct site *site)
{
	const struct td_finding *finding = site->finding;

	switch (finding->id) {
	case TD_DAY_OTHER_FORM:
		return put_value(site, TD_MEND_DAY,
		                 td_finding_fact(finding, "wanted"), true);
	case TD_SCHEMA_QUOTE_IT:
		return put_value(site, TD_MEND_QUOTES,
		                 td_finding_fact(finding, "found"), true);
	case TD_SCHEMA_UNQUOTE_IT:
		return put_value(site, TD_MEND_QUOTES,
		                 td_finding_fact(finding, "found"), false);
	case TD_SCHEMA_NOT_A_NUMBER:
	case TD_SCHEMA_NOT_A_BOOLEAN:
		return put_value(site, TD_MEND_NUMBER,
		                 td_finding_fact(finding, "write"), false);
	case TD_DOCUMENT_NUMBER_ONE_DIGIT:
	case TD_DOCUMENT_NUMBER_SPACE:
		return put_document_number(site);
	case TD_YAML_UNEXPECTED_COLON:
		return put_round_colon(site) || put_in_braces(site);
	case TD_YAML_UNCLOSED_QUOTE:
		return put_close(site) || put_in_braces(site);
	case TD_YAML_MISSING_COMMA:
		return put_in_braces(site);
	case TD_YAML_BAD_BLOCK:
		return put_round_sign(site);
	case TD_YAML_BAD_CHARACTER:
	case TD_YAML_ANCHOR:
	case TD_YAML_ALIAS:
	case TD_YAML_TAG:
		return td_mend_quote_rest(site->mended, finding->line,
		                          finding->column, 0) ||
		       put_in_braces(site);
	case TD_SCHEMA_COMMA:
	case TD_SCHEMA_UNKNOWN_KEY:
		return put_round_comma(site);
	case TD_DOCUMENT_NUMBER_SIGN:
	case TD_DOCUMENT_NUMBER_WRONG:
	case TD_SLUG_WRONG:
	case TD_SCHEMA_CONST:
	case TD_SCHEMA_ENUM:
	case TD_SCHEMA_PATTERN:
		return put_curly(site);
	default:
		return false;
	}
}

size_t
td_mended_apply(struct td_mended *mended, const char *path,
                const struct td_diag *findings)
{
	unsigned last = 0;
	size_t applied = 0;

	for (size_t i = 0; i < td_diag_count(findings); i++) {
		const struct td_finding *finding = td_diag_at(findings, i);
		struct site site = { .mended = mended, .finding = finding };
		struct td_mend_line line;

		/* What was mended on a line moved all behind it. */
		if (finding->line == 0 || finding->line == last ||
		    !finding->path || strcmp(finding->path, path) != 0 ||
		    !td_mend_line_at(&line, &mended->bytes, finding->line))
			continue;
		site.before = td_mend_column_at(&line, finding->column);
		site.text = line.text + site.before;
		site.size = line.size - site.before;
		if (!mend_one(&site))
			continue;
		last = finding->line;
		applied++;
	}
	return applied;
}
