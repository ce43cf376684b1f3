/* A quote that nobody closed. */

#include "yaml/quote.h"

#include "base/text.h"

#include <string.h>

static bool
is_quote(char c)
{
	return c == '"' || c == '\'';
}

/* Whether a value may begin behind what stands before it on its line. */
static bool
is_value_due(const char *line, const char *at)
{
	while (at > line && at[-1] == ' ')
		at--;
	return at == line || strchr(":-[{,", at[-1]);
}

/* Where a quote closes that opened before `at`; the end where it does not. */
static const char *
find_close(const char *at, const char *end, char quote)
{
	for (; at < end; at++) {
		if (quote == '"' && *at == '\\' && at + 1 < end)
			at++;
		else if (*at == quote && quote == '\'' && at + 1 < end &&
		         at[1] == quote)
			at++;
		else if (*at == quote)
			return at;
	}
	return end;
}

/* Whether the next line that says something begins with a key or a dash. */
static bool
is_entry_next(const char *at, const char *end)
{
	const char *letters;

	while (at < end && strchr(" \r\n}]", *at))
		at++;
	if (at + 1 < end && at[0] == '-' && at[1] == ' ')
		return true;
	letters = at;
	while (at < end && ((*at >= 'a' && *at <= 'z') || *at == '_'))
		at++;
	return at > letters && at < end && *at == ':' &&
	       (at + 1 == end || strchr(" \r\n", at[1]));
}

/* "{number: "462/QĐ-TTg, date: "2026-03-22"}": the quote that would close is
 * the one of the next value. */
static bool
opens_next(const char *line, const char *close, const char *stop)
{
	return close + 1 < stop && is_value_due(line, close) &&
	       !strchr(",}]: \r", close[1]);
}

bool
td_quote_find_open(struct td_mark *mark, char *quote, const char *bytes,
                   size_t size)
{
	const char *end = bytes + size;
	const char *start = bytes;
	unsigned line = 1;

	for (const char *at = bytes; at < end; at++) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		const char *close;

		stop = stop ? stop : end;
		if (*at == '#' && (at == start || at[-1] == ' '))
			at = stop;
		if (at == stop) {
			start = stop + 1;
			line++;
			continue;
		}
		if (!is_quote(*at) || !is_value_due(start, at))
			continue;
		close = find_close(at + 1, stop, *at);
		if ((close == stop && is_entry_next(stop, end)) ||
		    opens_next(start, close, stop)) {
			size_t before = td_text_count(start,
			                              (size_t)(at - start));

			*mark = (struct td_mark){ line, (unsigned)before + 1 };
			*quote = *at;
			return true;
		}
		if (close == stop)
			close = find_close(at + 1, end, *at);
		if (close == end)
			return false;
		for (; at < close; at++)
			if (*at == '\n') {
				line++;
				start = at + 1;
			}
	}
	return false;
}
