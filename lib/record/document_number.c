/* Numbers of documents: one recogniser for each style in use. */

#include "record/document_number.h"
#include "base/fold.h"
#include "base/text.h"

#include <string.h>

enum {
	DIGITS_MAX = 6,
	YEAR_MIN = 1945, /* the first numbered documents of the state */
	YEAR_MAX = 2999
};

/* Annex III of Decree 30/2020/ND-CP, and the kinds of legal documents and of
 * party documents that campaigns cite. */
static const struct {
	const char *abbreviation;
	const char *kind;
} kinds[] = {
	{ "NQ", "nghi-quyet" },
	{ "QĐ", "quyet-dinh" },
	{ "CT", "chi-thi" },
	{ "QC", "quy-che" },
	{ "QyĐ", "quy-dinh" },
	{ "TC", "thong-cao" },
	{ "TB", "thong-bao" },
	{ "HD", "huong-dan" },
	{ "CTr", "chuong-trinh" },
	{ "KH", "ke-hoach" },
	{ "PA", "phuong-an" },
	{ "ĐA", "de-an" },
	{ "DA", "du-an" },
	{ "BC", "bao-cao" },
	{ "BB", "bien-ban" },
	{ "HĐ", "hop-dong" },
	{ "CĐ", "cong-dien" },
	{ "BGN", "ban-ghi-nho" },
	{ "BTT", "ban-thoa-thuan" },
	{ "GUQ", "giay-uy-quyen" },
	{ "GM", "giay-moi" },
	{ "GGT", "giay-gioi-thieu" },
	{ "GNP", "giay-nghi-phep" },
	{ "PG", "phieu-gui" },
	{ "PC", "phieu-chuyen" },
	{ "PB", "phieu-bao" },
	{ "CV", "cong-van" }, /* the party's; the state's names no kind */
	{ "NĐ", "nghi-dinh" },
	{ "TT", "thong-tu" },
	{ "TTLT", "thong-tu-lien-tich" },
	{ "NQLT", "nghi-quyet-lien-tich" },
	{ "VBHN", "van-ban-hop-nhat" },
	{ "PL", "phap-lenh" },
	{ "L", "lenh" },
	{ "KL", "ket-luan" },
	{ "TTr", "to-trinh" },
};

enum {
	KIND_COUNT = sizeof kinds / sizeof *kinds
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Capitals of Vietnamese abbreviations; tones are not written in them. */
static bool
is_capital(unsigned c)
{
	return (c >= 'A' && c <= 'Z') || c == 0xC2 || c == 0xCA || c == 0xD4 ||
	       c == 0x102 || c == 0x110 || c == 0x1A0 || c == 0x1AF;
}

static bool
is_small(unsigned c)
{
	return (c >= 'a' && c <= 'z') || c == 0xE2 || c == 0xEA || c == 0xF4 ||
	       c == 0x103 || c == 0x111 || c == 0x1A1 || c == 0x1B0;
}

/*
 * A group: a capital, then letters and digits. Also "&", which the decree
 * does not have but offices named after two fields write.
 */
static size_t
group_length(const char *text)
{
	size_t size = strlen(text);
	size_t at = 0;
	unsigned c;

	while (at < size) {
		size_t step = td_text_decode(&c, text + at, size - at);

		if (at == 0 ? !is_capital(c)
		            : !is_capital(c) && !is_small(c) &&
		                  !(c >= '0' && c <= '9') && c != '&')
			break;
		at += step;
	}
	return at;
}

/* Groups joined by hyphens; their number, 0 when there is none. *end is what
 * follows. */
static size_t
take_groups(const char **end, const char *text)
{
	size_t count = 0;
	size_t length;

	while ((length = group_length(text)) > 0) {
		count++;
		text += length;
		*end = text;
		if (*text != '-')
			break;
		text++;
	}
	return count;
}

static bool
copy_part(char part[TD_NUMBER_PART_SIZE], const char *text, size_t size)
{
	if (size >= TD_NUMBER_PART_SIZE)
		return false;
	memcpy(part, text, size);
	part[size] = '\0';
	return true;
}

static bool
is_kind(const char *text, size_t size)
{
	for (size_t i = 0; i < KIND_COUNT; i++)
		if (strlen(kinds[i].abbreviation) == size &&
		    memcmp(kinds[i].abbreviation, text, size) == 0)
			return true;
	return false;
}

/* The symbol of the state's style: kind and issuer, or of a despatch issuer
 * and drafting unit; of what the National Assembly passes, its term ("QH15")
 * after the year. */
static bool
parse_symbol(struct td_document_number *number, const char *text)
{
	const char *end = text;
	size_t groups = take_groups(&end, text);
	size_t first = group_length(text);

	if (groups == 0 || *end != '\0' || (groups == 1 && number->year == 0))
		return false;
	if (groups == 1 || !is_kind(text, first))
		return copy_part(number->issuer, text, (size_t)(end - text));
	return copy_part(number->kind, text, first) &&
	       copy_part(number->issuer, text + first + 1,
	                 (size_t)(end - text) - first - 1);
}

/* Four digits and a slash, a year. */
static const char *
take_year(unsigned *year, const char *text)
{
	unsigned value = 0;

	for (size_t i = 0; i < 4; i++) {
		if (!is_digit(text[i]))
			return text;
		value = value * 10 + (unsigned)(text[i] - '0');
	}
	if (text[4] != '/' || value < YEAR_MIN || value > YEAR_MAX)
		return text;
	*year = value;
	return text + 5;
}

static bool
parse_state(struct td_document_number *number, const char *text)
{
	number->style = TD_NUMBER_STATE;
	if (*text != '/')
		return false;
	return parse_symbol(number, take_year(&number->year, text + 1));
}

static bool
parse_party(struct td_document_number *number, const char *text)
{
	const char *body;
	const char *end;
	size_t length;

	number->style = TD_NUMBER_PARTY;
	if (*text != '-')
		return false;
	length = group_length(++text);
	if (length == 0 || text[length] != '/')
		return false;
	body = text + length + 1;
	end = body;
	return take_groups(&end, body) > 0 && *end == '\0' &&
	       copy_part(number->kind, text, length) &&
	       copy_part(number->issuer, body, (size_t)(end - body));
}

/* Returns the digits, 0 when there are none or too many. */
static size_t
take_number(unsigned *number, const char *text)
{
	size_t digits = 0;

	*number = 0;
	for (; is_digit(text[digits]); digits++) {
		if (digits == DIGITS_MAX)
			return 0;
		*number = *number * 10 + (unsigned)(text[digits] - '0');
	}
	return *number > 0 ? digits : 0;
}

size_t
td_document_number_sign_at(const char *text)
{
	size_t size = strlen(text);
	size_t at = 0;
	bool begins = true;
	unsigned c;

	while (at < size) {
		size_t step = td_text_decode(&c, text + at, size - at);
		bool joins = c == '/' || c == '-';

		if (!joins && !is_capital(c) && !(c >= '0' && c <= '9') &&
		    (begins || (!is_small(c) && c != '&')))
			break;
		begins = joins;
		at += step;
	}
	return at;
}

static enum td_number_fault
fault_of(const char *text)
{
	if (!is_digit(text[strspn(text, " ")]))
		return TD_NUMBER_SHAPE;
	if (strchr(text, ' '))
		return TD_NUMBER_SPACE;
	if (text[td_document_number_sign_at(text)] != '\0')
		return TD_NUMBER_SIGN;
	return TD_NUMBER_SHAPE;
}

enum td_number_fault
td_document_number_parse(struct td_document_number *number, const char *text)
{
	struct td_document_number made = { .year = 0 };
	size_t digits = take_number(&made.number, text);

	if (digits == 0)
		return fault_of(text);
	if (!parse_state(&made, text + digits) &&
	    !parse_party(&made, text + digits))
		return fault_of(text);
	if (made.style == TD_NUMBER_STATE && digits < 2)
		return TD_NUMBER_ONE_DIGIT;
	*number = made;
	return TD_NUMBER_FINE;
}

bool
td_document_number_same(const char *a, const char *b)
{
	return td_fold_compare(a, b) == 0;
}

const char *
td_document_kind_of(const char *abbreviation)
{
	for (size_t i = 0; i < KIND_COUNT; i++)
		if (strcmp(kinds[i].abbreviation, abbreviation) == 0)
			return kinds[i].kind;
	return NULL;
}
