/*
 * Random text of the kinds that YAML parsers stumble over, the same on every
 * run.
 */
#ifndef TD_TESTS_RANDOM_TEXT_H
#define TD_TESTS_RANDOM_TEXT_H

#include "base/strbuf.h"

#include <stddef.h>
#include <stdint.h>

static inline unsigned
random_below(uint64_t *state, unsigned limit)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(*state >> 33) % limit;
}

/* Up to 12 pieces; no NUL. */
static inline void
random_text(struct td_strbuf *out, uint64_t *state)
{
	static const char *const pieces[] = { "a",
		                              "Z",
		                              "no",
		                              "Yes",
		                              "null",
		                              "~",
		                              "0",
		                              "12",
		                              "1e3",
		                              "0x1f",
		                              "012",
		                              "1_000",
		                              "1:30",
		                              "2026-05-11",
		                              ".inf",
		                              ".",
		                              "-",
		                              "- ",
		                              "? ",
		                              ": ",
		                              ":",
		                              " #",
		                              "#",
		                              " ",
		                              "  ",
		                              "\n",
		                              "\n\n",
		                              "\n ",
		                              " \n",
		                              "\t",
		                              "\r",
		                              "\r\n",
		                              "\"",
		                              "'",
		                              "\\",
		                              "\\n",
		                              "[",
		                              "]",
		                              "{",
		                              "}",
		                              ",",
		                              ", ",
		                              "&",
		                              "*",
		                              "!",
		                              "|",
		                              ">",
		                              "%",
		                              "@",
		                              "`",
		                              "=",
		                              "<<",
		                              "---",
		                              "\n---\n",
		                              "...",
		                              "(",
		                              ")",
		                              "/",
		                              "_",
		                              ";",
		                              "Đổi mới",
		                              "ừ",
		                              "Ệ",
		                              "đ",
		                              "thi đua",
		                              "15 ngày",
		                              "462/QĐ-TTg",
		                              "e\u0302\u0301",
		                              "\u0301",
		                              "\u0338",
		                              "\u00a0",
		                              "\xC2\x85",
		                              "\u2028",
		                              "\u2029",
		                              "\u200b",
		                              "\ufeff",
		                              "\ufffd",
		                              "\u2013",
		                              "\u201c",
		                              "\x01",
		                              "\x1b[31m",
		                              "\x7f",
		                              "\xC2\x9B",
		                              "\U0001F600",
		                              "\U0001F468\u200D\U0001F469",
		                              "\U000E0041",
		                              "漢字",
		                              "\u01a0" };
	unsigned count = random_below(state, 12);

	td_strbuf_cut(out, 0);
	for (unsigned i = 0; i < count; i++)
		td_strbuf_add(out, pieces[random_below(
				       state, sizeof pieces / sizeof *pieces)]);
}

#endif
