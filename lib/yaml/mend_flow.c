/* Quotes round what stands between braces on one line. */

#include "yaml/mend_parts.h"

#include "base/text.h"
#include "yaml/style.h"

#include <string.h>

#define QUOTE_OPEN "\u201C"
#define QUOTE_CLOSE "\u201D"

/* How deep braces stand in braces at most. */
#define DEPTH_MAX 8

/* A line from its first brace on, and what it is to be. */
struct flow {
	const char *at;
	const char *end; /* of the line */
	struct td_strbuf out;
	unsigned depth;
};

static void
copy(struct flow *flow, const char *to)
{
	td_strbuf_add_bytes(&flow->out, flow->at, (size_t)(to - flow->at));
	flow->at = to;
}

static void
copy_blanks(struct flow *flow)
{
	const char *at = flow->at;

	while (at < flow->end && *at == ' ')
		at++;
	copy(flow, at);
}

/* Where the key ends that begins at a place, with its colon; NULL: none does.
 */
static const char *
key_end(const char *at, const char *end)
{
	const char *start = at;

	while (at < end && ((*at >= 'a' && *at <= 'z') || *at == '_'))
		at++;
	return at > start && at + 1 < end && at[0] == ':' && at[1] == ' '
	           ? at + 1
	           : NULL;
}

/* Where text ends that begins at a place: before the next key, or the brace;
 * NULL: who knows. */
static const char *
text_end(const char *at, const char *end)
{
	for (; at < end; at++) {
		if (*at == '}')
			return at;
		if (strchr("{[]\"'\\", *at) ||
		    (*at == ' ' && at + 1 < end && at[1] == '#'))
			return NULL;
		if (*at == ',' && at + 1 < end && at[1] == ' ' &&
		    key_end(at + 2, end))
			return at;
	}
	return NULL;
}

/* Whether text cannot stand as it is between braces. */
static bool
must_be_quoted(const char *text, size_t size)
{
	if (size == 0)
		return false;
	if (strchr(">|%@`*&!?", text[0]) || text[size - 1] == ':')
		return true;
	for (size_t i = 0; i + 1 < size; i++)
		if (text[i] == ':' && text[i + 1] == ' ')
			return true;
	return false;
}

/* The whole of a text in the quotes of a text processor. */
static bool
is_curly(const char *text, size_t size)
{
	size_t open = strlen(QUOTE_OPEN);
	size_t close = strlen(QUOTE_CLOSE);

	return size > open + close && memcmp(text, QUOTE_OPEN, open) == 0 &&
	       memcmp(text + size - close, QUOTE_CLOSE, close) == 0;
}

/* Text without quotes; skip: behind one that nobody closed. */
static bool
mend_text(struct flow *flow, size_t skip)
{
	const char *end = text_end(flow->at + skip, flow->end);
	const char *text = flow->at + skip;
	size_t size;

	if (!end)
		return false;
	size = (size_t)(end - text);
	while (size > 0 && text[size - 1] == ' ')
		size--;
	if (is_curly(text, size)) {
		text += strlen(QUOTE_OPEN);
		size -= strlen(QUOTE_OPEN) + strlen(QUOTE_CLOSE);
	} else if (skip == 0 && !must_be_quoted(text, size)) {
		copy(flow, end);
		return true;
	}
	td_style_add_quoted(&flow->out, text, size);
	flow->at = end;
	return size > 0;
}

/* A value in quotes, which end before a comma or a brace; or in quotes that
 * nobody closed. */
static bool
mend_quoted(struct flow *flow)
{
	const char *at = flow->at + 1;

	while (at < flow->end && *at != *flow->at && *at != '\\')
		at++;
	if (at < flow->end && *at == *flow->at) {
		const char *next = at + 1;

		while (next < flow->end && *next == ' ')
			next++;
		if (next < flow->end && strchr(",}", *next)) {
			copy(flow, at + 1);
			return true;
		}
	}
	return mend_text(flow, 1);
}

/* A list is copied where it is one of names. */
static bool
copy_list(struct flow *flow)
{
	const char *at = flow->at + 1;

	while (at < flow->end && !strchr("[]{}\"'#", *at))
		at++;
	if (at == flow->end || *at != ']')
		return false;
	copy(flow, at + 1);
	return true;
}

static bool
mend_map(struct flow *flow);

static bool
mend_value(struct flow *flow)
{
	if (flow->at == flow->end)
		return false;
	switch (*flow->at) {
	case '{':
		return mend_map(flow);
	case '[':
		return copy_list(flow);
	case '"':
	case '\'':
		return mend_quoted(flow);
	default:
		return mend_text(flow, 0);
	}
}

/* Keys and values up to the brace that ends them. */
static bool
mend_map(struct flow *flow)
{
	if (flow->depth++ == DEPTH_MAX)
		return false;
	do {
		const char *key;

		copy(flow, flow->at + 1);
		copy_blanks(flow);
		key = key_end(flow->at, flow->end);
		if (!key)
			return false;
		copy(flow, key);
		copy_blanks(flow);
		if (!mend_value(flow))
			return false;
		copy_blanks(flow);
	} while (flow->at < flow->end && *flow->at == ',');
	if (flow->at == flow->end || *flow->at != '}')
		return false;
	copy(flow, flow->at + 1);
	flow->depth--;
	return true;
}

/* The first brace of a line, where a value is due there. */
static const char *
first_brace(const struct td_mend_line *line)
{
	const char *brace = memchr(line->text, '{', line->size);
	const char *at = brace;

	while (at && at > line->text && at[-1] == ' ')
		at--;
	if (!brace || memchr(line->text, '"', (size_t)(brace - line->text)) ||
	    (at > line->text && !strchr(":-", at[-1])))
		return NULL;
	return brace;
}

bool
td_mend_flow(struct td_mended *mended, unsigned number, unsigned column)
{
	struct td_mend_line line;
	struct flow flow = { .out = TD_STRBUF_INIT };
	const char *brace;
	bool mends;

	if (!td_mend_line_at(&line, &mended->bytes, number))
		return false;
	brace = first_brace(&line);
	if (!brace ||
	    td_mend_column_at(&line, column) < (size_t)(brace - line.text))
		return false;
	flow.at = brace;
	flow.end = line.text + line.size;
	mends = mend_map(&flow) &&
	        ((size_t)(flow.at - brace) != flow.out.length ||
	         memcmp(flow.out.text, brace, flow.out.length) != 0);
	if (mends) {
		size_t before = (size_t)(brace - line.text);

		td_mend_replace(mended, TD_MEND_QUOTES, number,
		                (unsigned)td_text_count(line.text, before) + 1,
		                (size_t)(flow.at - brace), flow.out.text);
	}
	td_strbuf_clear(&flow.out);
	return mends;
}
