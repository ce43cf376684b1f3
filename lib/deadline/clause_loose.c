/* Years in a clause that are of no day, paper or deadline. */

#include "calendar/workdays.h"
#include "deadline/clause_scan.h"

#include <string.h>

bool
td_token_is_year(const struct td_token *token)
{
	return token->kind == TD_TOKEN_NUMBER && token->digits == 4 &&
	       token->value >= TD_YEAR_MIN && token->value <= TD_YEAR_MAX;
}

/* "15/11/2026", "ngày 15 tháng 11 năm 2026": the year of a day, and none of
 * its own. */
bool
td_clause_is_year_of_day(const struct td_phrase *phrase, size_t at)
{
	const struct td_token *token = &phrase->tokens[at];

	if (!td_token_is_year(token))
		return false;
	if (at >= 4 && token[-1].kind == TD_TOKEN_MARK &&
	    token[-2].kind == TD_TOKEN_NUMBER &&
	    strcmp(token[-1].text, token[-3].text) == 0 &&
	    token[-4].kind == TD_TOKEN_NUMBER)
		return true;
	return at >= 4 && strcmp(token[-1].text, "năm") == 0 &&
	       token[-2].kind == TD_TOKEN_NUMBER &&
	       strcmp(token[-3].text, "tháng") == 0 &&
	       token[-4].kind == TD_TOKEN_NUMBER;
}

/* "98/2023/NĐ-CP" */
static bool
is_of_document(const struct td_phrase *phrase, size_t at)
{
	const struct td_token *next = &phrase->tokens[at + 1];

	return strcmp(next->text, "/") == 0 && next[1].kind == TD_TOKEN_WORD;
}

/* "Luật Thi đua, khen thưởng năm 2022" */
static bool
is_of_law(struct td_phrase phrase, size_t at)
{
	if (at < 2 || strcmp(phrase.tokens[at - 1].text, "năm") != 0 ||
	    phrase.tokens[at - 2].kind != TD_TOKEN_WORD)
		return false;
	for (size_t back = 3; back <= 9 && back <= at; back++) {
		td_phrase_restart(&phrase, at - back);
		if (td_phrase_accept(&phrase, "luật|bộ luật|hiến pháp"))
			return true;
	}
	return false;
}

/* "FY2027", "KH2026": a year behind letters, in no name of a file or paper. */
static bool
is_named_year(const struct td_phrase *phrase, size_t at)
{
	const struct td_token *token = &phrase->tokens[at];
	size_t size = strlen(token->text);
	size_t digits = 0;
	bool touched = token[1].kind == TD_TOKEN_MARK &&
	               token[1].offset == token->offset + token->size &&
	               strpbrk(token[1].text, "@/_.") &&
	               token[2].kind == TD_TOKEN_WORD &&
	               token[2].offset == token[1].offset + token[1].size;

	while (digits < size && token->text[size - digits - 1] >= '0' &&
	       token->text[size - digits - 1] <= '9')
		digits++;
	if (token->kind != TD_TOKEN_WORD || touched || digits == size ||
	    (at > 0 && strpbrk(token[-1].text, "/@_") &&
	     token[-1].kind == TD_TOKEN_MARK))
		return false;
	if (strncmp(token->text, "fy", 2) == 0 && digits == 2 && size == 4)
		return true;
	return digits == 4 && (strncmp(token->text + size - 4, "19", 2) == 0 ||
	                       strncmp(token->text + size - 4, "20", 2) == 0);
}

/* "'27" */
static bool
is_short_year(const struct td_phrase *phrase, size_t at)
{
	const struct td_token *token = &phrase->tokens[at];

	return at > 0 && token->kind == TD_TOKEN_NUMBER && token->digits == 2 &&
	       (strcmp(token[-1].text, "'") == 0 ||
	        strcmp(token[-1].text, "\u2019") == 0) &&
	       token->offset == token[-1].offset + token[-1].size &&
	       (at == 1 || token[-2].kind != TD_TOKEN_NUMBER);
}

/* "2027", where it is no number of anything else. */
static bool
is_loose(struct td_phrase *phrase, size_t at)
{
	const struct td_token *token = &phrase->tokens[at];

	if (!td_token_is_year(token) || td_clause_is_year_of_day(phrase, at) ||
	    is_of_document(phrase, at) || is_of_law(*phrase, at))
		return false;
	if (at == 0 || token[-1].kind == TD_TOKEN_MARK ||
	    strcmp(token[-1].text, "năm") == 0)
		return true;
	td_phrase_restart(phrase, at - 1);
	if (td_phrase_accept(phrase, "số|mã|iso|điện thoại"))
		return false;
	td_phrase_restart(phrase, at + 1);
	return !td_phrase_accept(phrase, "đồng|người|lượt|cây|bản|phiếu|"
	                                 "triệu|tỷ|đơn|suất|căn|m2|km|"
	                                 "hộ|ha|tập|cán");
}

/* Whether a token is in words that were read. */
bool
td_scan_is_used(const struct td_scan *scan, size_t at)
{
	for (size_t i = 0; i < scan->count; i++) {
		const struct td_term *term = &scan->terms[i];

		if (at >= term->first && at < term->end &&
		    (term->kind == TD_TERM_POINTS ||
		     term->kind == TD_TERM_RULE || term->used))
			return true;
	}
	return false;
}

bool
td_scan_loose_year(struct td_scan *scan, size_t *at)
{
	for (; *at < scan->phrase.count; ++*at)
		if ((is_loose(&scan->phrase, *at) ||
		     is_named_year(&scan->phrase, *at) ||
		     is_short_year(&scan->phrase, *at)) &&
		    !td_scan_is_used(scan, *at))
			return true;
	return false;
}

bool
td_scan_may_belong(const struct td_scan *scan, const struct td_term *term,
                   size_t at)
{
	return (at >= term->first && at < term->end) ||
	       !td_scan_is_used(scan, at);
}

bool
td_scan_stands_at(struct td_phrase *phrase, size_t at, const char *words)
{
	td_phrase_restart(phrase, at);
	return td_phrase_accept(phrase, words);
}
