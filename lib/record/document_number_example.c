/* What a number with a fault may have meant. */

#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "record/document_number.h"

#include <stdlib.h>
#include <string.h>

enum {
	GROUPS_MAX = 8
};

/* A number as its number, its year if it has one, and its groups. */
struct parts {
	char *text; /* holds them, each ended */
	const char *number;
	const char *year; /* NULL: none */
	const char *groups[GROUPS_MAX];
	size_t count;
};

/* Bodies of the party, and what their offices and committees begin with. */
static const char *const party_bodies[] = {
	"TW",     "TU",      "ĐU",      "HU",    "QU",     "ThU",
	"HNTW",   "VPTW",    "BTCTW",   "BTGTW", "BDVTW",  "BNCTW",
	"UBKTTW", "BTGDVTW", "VPTU",    "BTCTU", "BTGTU",  "BDVTU",
	"BNCTU",  "UBKTTU",  "BTGDVTU", "VPĐU",  "UBKTĐU", "BCSĐ",
};

static bool
is_party_body(const char *group)
{
	for (size_t i = 0; i < sizeof party_bodies / sizeof *party_bodies; i++)
		if (td_fold_compare(party_bodies[i], group) == 0)
			return true;
	return false;
}

/* The size of the sign at text when it ends a group, 0: it belongs to one. D
 * with a stroke through it of another alphabet is written for the right one. */
static size_t
joint_at(const char *text)
{
	unsigned c;
	size_t size = td_text_decode(&c, text, strlen(text));

	if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
	    (c >= 'a' && c <= 'z') || c == '&' ||
	    (c > 0x7f && c != 0xa0 && (c < 0x2010 || c > 0x2015)))
		return 0;
	return size;
}

/* Cut a number at its signs. Returns false when there is nothing to cut. */
static bool
part(struct parts *parts, const char *text)
{
	struct td_strbuf copy = TD_STRBUF_INIT;
	size_t size;
	char *at;

	*parts = (struct parts){ .count = 0 };
	text += strcspn(text, "0123456789");
	td_strbuf_add(&copy, text);
	parts->text = at = td_strbuf_take(&copy);
	parts->number = at;
	at += strspn(at, "0123456789");
	if (at == parts->number || joint_at(at) == 0)
		return false;
	while (*at) {
		size = joint_at(at);
		memset(at, '\0', size);
		for (at += size; *at && (size = joint_at(at)) > 0; at += size)
			memset(at, '\0', size);
		if (*at && parts->count < GROUPS_MAX)
			parts->groups[parts->count++] = at;
		while (*at && joint_at(at) == 0) {
			unsigned c;

			at += td_text_decode(&c, at, strlen(at));
		}
	}
	if (parts->count > 0 && strlen(parts->groups[0]) == 4 &&
	    strspn(parts->groups[0], "0123456789") == 4) {
		parts->year = parts->groups[0];
		parts->count--;
		memmove(parts->groups, parts->groups + 1,
		        parts->count * sizeof *parts->groups);
	}
	return parts->count > 1 || (parts->year && parts->count > 0);
}

/* The kind stands first: "SXD-KH" is KH-SXD. */
static void
put_kind_first(struct parts *parts)
{
	const char *last = parts->groups[parts->count - 1];

	if (parts->count != 2 || td_document_kind_of(parts->groups[0]) ||
	    !td_document_kind_of(last))
		return;
	parts->groups[1] = parts->groups[0];
	parts->groups[0] = last;
}

static void
join(struct td_strbuf *out, const struct parts *parts,
     enum td_number_style style)
{
	bool party = style == TD_NUMBER_PARTY;

	if (!party && parts->number[1] == '\0')
		td_strbuf_add_char(out, '0');
	td_strbuf_add(out, parts->number);
	if (parts->year)
		td_strbuf_addf(out, "/%s", parts->year);
	for (size_t i = 0; i < parts->count; i++) {
		bool slash = party ? i == 1 : i == 0;

		td_strbuf_add_char(out, slash ? '/' : '-');
		td_strbuf_add(out, parts->groups[i]);
	}
}

/* Add the parts in a style, where they make a number of it. */
static bool
add_styled(struct td_strbuf *out, struct parts *parts,
           enum td_number_style style)
{
	struct td_strbuf made = TD_STRBUF_INIT;
	struct td_document_number number;
	bool fine;

	put_kind_first(parts);
	join(&made, parts, style);
	fine = td_document_number_parse(&number, made.text) == TD_NUMBER_FINE &&
	       number.style == style && td_document_kind_of(number.kind);
	if (fine)
		td_strbuf_add(out, made.text);
	td_strbuf_clear(&made);
	return fine;
}

bool
td_document_number_restyle(struct td_strbuf *out, const char *text,
                           enum td_number_style style)
{
	struct parts parts;
	bool made = part(&parts, text) && add_styled(out, &parts, style);

	free(parts.text);
	return made;
}

/* Whether a party's body is among the groups. */
static bool
is_of_party(const char *text)
{
	struct parts parts;
	bool found = false;

	(void)part(&parts, text);
	for (size_t i = 0; i < parts.count; i++)
		found = found || is_party_body(parts.groups[i]);
	free(parts.text);
	return found;
}

/* Without its spaces, and with two digits. */
static void
add_mended(struct td_strbuf *out, const char *text)
{
	text += strcspn(text, "0123456789");
	if (text[0] != '\0' && strspn(text, "0123456789") == 1)
		td_strbuf_add_char(out, '0');
	for (; *text != '\0'; text++)
		if (*text != ' ')
			td_strbuf_add_char(out, *text);
}

void
td_document_number_example(struct td_strbuf *out, const char *text)
{
	struct td_document_number number;
	struct td_strbuf mended = TD_STRBUF_INIT;
	bool party = is_of_party(text);

	add_mended(&mended, text);
	if (mended.text &&
	    td_document_number_parse(&number, mended.text) == TD_NUMBER_FINE)
		td_strbuf_add(out, mended.text);
	else if (!td_document_number_restyle(
		     out, text, party ? TD_NUMBER_PARTY : TD_NUMBER_STATE))
		td_strbuf_add(out, party ? "57-NQ/TW" : "02/CT-UBND");
	td_strbuf_clear(&mended);
}
