/* The records that rows of a table of past awards become. */

#include "filing/load_record.h"
#include "base/alloc.h"
#include "base/digest.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "calendar/date.h"
#include "filing/load_cell.h"
#include "record/nomination.h"
#include "rules/cite.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

enum {
	YEAR_LENGTH = 4 /* of YYYY-MM-DD */
};

/* Kinds of ground (rules/awards.yaml). */
static const char merit[] = "merit";
static const char campaign[] = "campaign";

/* What a row says; NULL: nothing. */
static const char *
said(const struct td_load_row *row, enum td_load_value value)
{
	const char *text = row->values[value];

	return text && *text ? text : NULL;
}

static const char *
said_or(const struct td_load_row *row, enum td_load_value value,
        const char *otherwise)
{
	const char *text = said(row, value);

	return text ? text : otherwise;
}

/* Some keyboards and spreadsheets write letters and marks apart. */
static void
emit(struct td_emitter *emitter, const char *key, const char *text)
{
	char *normal = text ? td_fold_nfc(text) : NULL;

	td_emit_optional(emitter, key, normal);
	free(normal);
}

static void
emit_number(struct td_emitter *emitter, const char *key, const char *text)
{
	char *digits = text ? td_load_digits(text) : NULL;

	if (digits)
		td_emit_integer(emitter, key, strtoll(digits, NULL, 10));
	else
		emit(emitter, key, text);
	free(digits);
}

static void
emit_recipient(struct td_emitter *emitter, const struct td_load_row *row)
{
	const char *person = said(row, TD_LOAD_PERSON);
	enum td_recipient_kind usual = person ? TD_RECIPIENT_INDIVIDUAL
	                                      : TD_RECIPIENT_COLLECTIVE;

	td_emit_flow_map(emitter, "recipient");
	emit(emitter, "kind",
	     said_or(row, TD_LOAD_KIND, td_recipient_kind_name(usual)));
	emit(emitter, "person", person);
	emit(emitter, "unit", said(row, TD_LOAD_UNIT));
	emit(emitter, "name", said(row, TD_LOAD_NAME));
	td_emit_end(emitter);
}

/* "2024": what is said, or the year of the decision; the caller frees it. */
static char *
year_of(const struct td_load_row *row)
{
	const char *date = said_or(row, TD_LOAD_DATE, "");
	const char *year = said(row, TD_LOAD_YEAR);
	struct td_date day;

	if (year)
		return td_strdup(year);
	return td_date_parse(&day, date) ? td_strndup(date, YEAR_LENGTH)
	                                 : td_strdup("");
}

/* What tells achievements of one award and year apart: nothing where the year's
 * merit is rewarded; the campaign, or what was achieved. */
static const char *
apart(const struct td_load_row *row, const char *ground)
{
	if (strcmp(ground, merit) == 0)
		return NULL;
	if (strcmp(ground, campaign) == 0)
		return said(row, TD_LOAD_CAMPAIGN);
	return said(row, TD_LOAD_ACHIEVEMENT);
}

/* Of one recipient, so that a title that is given twice is found twice:
 * "ldtt-annual-2024". */
static void
emit_achievement_id(struct td_emitter *emitter, const struct td_load_row *row,
                    const char *year)
{
	const char *award = said_or(row, TD_LOAD_AWARD, "");
	const char *stage = said_or(row, TD_LOAD_STAGE, "annual");
	const char *ground = said_or(row, TD_LOAD_GROUND, merit);
	const char *other = apart(row, ground);
	struct td_strbuf text = TD_STRBUF_INIT;
	char digest[TD_DIGEST_LENGTH + 1];
	char *slug;

	td_strbuf_addf(&text, "%s %s %s", award, stage, year);
	if (other) {
		td_digest(digest, other, strlen(other));
		td_strbuf_addf(&text, " %s %s", ground, digest);
	}
	slug = td_fold_slug(text.text);
	td_emit_text(emitter, "id", slug);
	free(slug);
	td_strbuf_clear(&text);
}

static void
emit_achievement(struct td_emitter *emitter, const struct td_load_row *row,
                 const struct td_awards *awards)
{
	const char *award = said_or(row, TD_LOAD_AWARD, "");
	const char *text = said(row, TD_LOAD_ACHIEVEMENT);
	struct td_strbuf usual = TD_STRBUF_INIT;
	char *year = year_of(row);

	td_strbuf_addf(&usual, "%s năm %s",
	               awards ? td_cite_award(awards, award, NULL) : award,
	               year);
	td_emit_map(emitter, "achievement");
	emit_achievement_id(emitter, row, year);
	emit(emitter, "text", text ? text : usual.text);
	td_emit_end(emitter);
	td_strbuf_clear(&usual);
	free(year);
}

static void
emit_publication(struct td_emitter *emitter, const struct td_load_row *row)
{
	if (!said(row, TD_LOAD_CONSENT) && !said(row, TD_LOAD_GUARDIAN))
		return;
	td_emit_flow_map(emitter, "publication");
	td_emit_text(emitter, "basis", "consent");
	emit(emitter, "on", said(row, TD_LOAD_CONSENT));
	emit(emitter, "guardian", said(row, TD_LOAD_GUARDIAN));
	td_emit_end(emitter);
}

static char *
finish(struct td_emitter *emitter)
{
	char *bytes;

	td_emit_end(emitter);
	bytes = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	return bytes;
}

char *
td_load_nomination(const struct td_load_row *row, const char *loaded,
                   const struct td_awards *awards)
{
	struct td_emitter *emitter = td_emitter_new();
	char *year = year_of(row);

	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "schema", "thidua/nomination/1");
	td_emit_text(emitter, "loaded", loaded);
	emit(emitter, "campaign", said(row, TD_LOAD_CAMPAIGN));
	emit_recipient(emitter, row);
	emit(emitter, "award", said(row, TD_LOAD_AWARD));
	emit(emitter, "ground", said_or(row, TD_LOAD_GROUND, merit));
	emit(emitter, "stage", said_or(row, TD_LOAD_STAGE, "annual"));
	emit_number(emitter, "year", *year ? year : NULL);
	emit(emitter, "received",
	     said_or(row, TD_LOAD_RECEIVED, said(row, TD_LOAD_DATE)));
	emit_achievement(emitter, row, awards);
	emit_publication(emitter, row);
	free(year);
	return finish(emitter);
}

static void
emit_document(struct td_emitter *emitter, const struct td_load_row *row)
{
	td_emit_map(emitter, "document");
	td_emit_text(emitter, "kind", "quyet-dinh");
	emit(emitter, "number", said(row, TD_LOAD_NUMBER));
	emit(emitter, "date", said(row, TD_LOAD_DATE));
	emit(emitter, "issuer", said(row, TD_LOAD_ISSUER));
	td_emit_flow_map(emitter, "signed");
	td_emit_text(emitter, "authority", said(row, TD_LOAD_SIGNED));
	emit(emitter, "name", said(row, TD_LOAD_SIGNER));
	emit(emitter, "office", said(row, TD_LOAD_OFFICE));
	td_emit_end(emitter);
	td_emit_end(emitter);
}

char *
td_load_decision(const struct td_load_row *row, const char *loaded,
                 const struct td_load_item *items, size_t count)
{
	struct td_emitter *emitter = td_emitter_new();

	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "schema", "thidua/decision/1");
	td_emit_text(emitter, "loaded", loaded);
	emit(emitter, "campaign", said(row, TD_LOAD_CAMPAIGN));
	td_emit_text(emitter, "kind", "decide");
	emit(emitter, "decider", said(row, TD_LOAD_DECIDER));
	emit_document(emitter, row);
	td_emit_list(emitter, "items");
	for (size_t i = 0; i < count; i++) {
		td_emit_map(emitter, NULL);
		td_emit_text(emitter, "nomination", items[i].nomination);
		td_emit_text(emitter, "outcome", "awarded");
		emit_number(emitter, "amount",
		            said(items[i].row, TD_LOAD_AMOUNT));
		td_emit_end(emitter);
	}
	td_emit_end(emitter);
	return finish(emitter);
}
