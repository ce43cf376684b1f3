/* The cells of a row of past awards. */

#include "filing/load_cell.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "calendar/date.h"
#include "diag/diag.h"
#include "record/values.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum form {
	TEXT,
	DAY,
	NUMBER
};

/* What a column has to be. */
static const struct cell {
	enum td_load_value value;
	const char *column;
	const char *keys;
	enum form form;
	bool required;
} cells[] = {
	{ TD_LOAD_ISSUER, "issuer", "document.issuer", TEXT, true },
	{ TD_LOAD_NUMBER, "number", "document.number", TEXT, true },
	{ TD_LOAD_DATE, "date", "document.date", DAY, true },
	{ TD_LOAD_DECIDER, "decider", "decider", TEXT, true },
	{ TD_LOAD_SIGNER, "signer", "document.signed.name", TEXT, true },
	{ TD_LOAD_OFFICE, "office", "document.signed.office", TEXT, true },
	{ TD_LOAD_AWARD, "award", "award", TEXT, true },
	{ TD_LOAD_YEAR, "year", "year", NUMBER, false },
	{ TD_LOAD_AMOUNT, "amount", "items.amount", NUMBER, false },
	{ TD_LOAD_CAMPAIGN, "campaign", "campaign", TEXT, true },
	{ TD_LOAD_RECEIVED, "received", "received", DAY, false },
	{ TD_LOAD_CONSENT, "consent", "publication.on", DAY, false },
};

/* A row on its way in. */
struct looked {
	const struct td_loading *loading;
	size_t row;
};

static const char *
said(const struct looked *looked, enum td_load_value value)
{
	const char *text = looked->loading->rows[looked->row].values[value];

	return text && *text ? text : NULL;
}

static enum td_status
tell(const struct looked *looked, enum td_finding_id id, const char *keys,
     const char *column, const char *found, const char *required)
{
	const struct td_loading *loading = looked->loading;
	struct td_diag *diag = td_diag_new();
	enum td_status status = td_diag_add(
	    diag, id, (struct td_place){ .path = loading->name }, "column",
	    column, "found", found, "required", required, NULL);

	loading->tell(loading->context, td_diag_at(diag, 0), looked->row, keys);
	td_diag_free(diag);
	return status;
}

char *
td_load_digits(const char *text)
{
	struct td_strbuf digits = TD_STRBUF_INIT;
	size_t since = 0; /* the last dot, or the start */
	bool dotted = false;

	for (; *text; text++) {
		if (*text >= '0' && *text <= '9') {
			td_strbuf_add_char(&digits, *text);
			since++;
			continue;
		}
		if (*text != '.' || since == 0 || since > 3 ||
		    (dotted && since != 3))
			break;
		dotted = true;
		since = 0;
	}
	if (!*text && (dotted ? since == 3 : since > 0))
		return td_strbuf_take(&digits);
	td_strbuf_clear(&digits);
	return NULL;
}

static enum td_status
check_day(const struct looked *looked, const struct cell *cell,
          const char *text)
{
	char required[TD_DATE_SIZE];
	struct td_date date;

	if (td_date_parse(&date, text))
		return TD_OK;
	if (td_date_has_short_year(required, text))
		return tell(looked, TD_TABLE_DAY_NATIONAL, cell->keys, NULL,
		            text, required);
	return tell(looked, TD_DAY_WRONG, cell->keys, NULL, text, NULL);
}

static enum td_status
check_number(const struct looked *looked, const struct cell *cell,
             const char *text)
{
	char *digits = td_load_digits(text);
	bool fine = digits != NULL;

	free(digits);
	return fine ? TD_OK
	            : tell(looked, TD_TABLE_NUMBER_WRONG, cell->keys,
	                   cell->column, text, NULL);
}

static enum td_status
check_cell(const struct looked *looked, const struct cell *cell)
{
	const char *text = said(looked, cell->value);

	if (!text)
		return cell->required
		           ? tell(looked, TD_TABLE_CELL_EMPTY, cell->keys,
		                  cell->column, NULL, NULL)
		           : TD_OK;
	switch (cell->form) {
	case DAY:
		return check_day(looked, cell, text);
	case NUMBER:
		return check_number(looked, cell, text);
	default:
		return TD_OK;
	}
}

/* Either a person or a unit, as the kind says. */
static enum td_status
check_recipient(const struct looked *looked)
{
	const char *person = said(looked, TD_LOAD_PERSON);
	const char *unit = said(looked, TD_LOAD_UNIT);
	const char *kind = said(looked, TD_LOAD_KIND);
	const char *individual = td_recipient_kind_name(
	    TD_RECIPIENT_INDIVIDUAL);

	if (person && unit)
		return tell(looked, TD_TABLE_RECIPIENT_TWO, "recipient.unit",
		            NULL, NULL, NULL);
	if (!person && kind && td_text_equal(kind, individual))
		return tell(looked, TD_TABLE_CELL_EMPTY, "recipient.person",
		            "person", NULL, NULL);
	if (!unit && !(person && (!kind || td_text_equal(kind, individual))))
		return tell(looked, TD_TABLE_CELL_EMPTY, "recipient.unit",
		            kind || person ? "unit" : "person, unit", NULL,
		            NULL);
	return TD_OK;
}

/* Of a year to come nothing was awarded. */
static enum td_status
check_year(const struct looked *looked)
{
	const char *year = said(looked, TD_LOAD_YEAR);
	const char *day = said(looked, TD_LOAD_DATE);
	struct td_diag *diag;
	struct td_date date;
	enum td_status status;

	if (!year || !day || !td_date_parse(&date, day) ||
	    strtoll(year, NULL, 10) <= strtoll(day, NULL, 10))
		return TD_OK;
	diag = td_diag_new();
	status = td_diag_add(diag, TD_TABLE_YEAR_LATER,
	                     (struct td_place){ .path = looked->loading->name },
	                     "year", year, "date", day, NULL);
	looked->loading->tell(looked->loading->context, td_diag_at(diag, 0),
	                      looked->row, "year");
	td_diag_free(diag);
	return status;
}

enum td_status
td_load_row_check(const struct td_loading *loading, size_t row)
{
	const struct looked looked = { .loading = loading, .row = row };
	enum td_status status = TD_OK;

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		status = td_worse(status, check_cell(&looked, &cells[i]));
	status = td_worse(status, check_recipient(&looked));
	return td_worse(status, check_year(&looked));
}
