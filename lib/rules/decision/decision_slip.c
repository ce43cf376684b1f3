/* Rules for a correction of a name or a day: it mends a slip of the pen. */

#include "base/fold.h"
#include "base/near.h"
#include "base/text.h"
#include "rules/decision/decision_rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Corrections of corrections that are followed to the decision; pointers that
 * lead in a circle are told by their own rule. */
enum {
	STEPS_MAX = 16
};

static enum td_status
report_was(const struct td_verdict *verdict, enum td_severity severity,
           const char *required, struct td_diag *diag)
{
	const struct td_field *was = &verdict->item->was;

	return td_document_report_as(verdict->ruling->decision->document,
	                             was->node, diag, severity,
	                             TD_CORRECTION_WAS_WRONG, "found",
	                             was->text, "required", required, NULL);
}

static enum td_status
report_other(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;

	return td_document_report(
	    decision->document, td_correction_value(verdict->item)->node, diag,
	    TD_CORRECTION_OF_RECIPIENT, "id", decision->of.text, "nomination",
	    verdict->item->nomination.text, NULL);
}

/* Whether two words have the same letters, of which two neighbours stand the
 * other way round. */
static bool
is_swapped(const char *a, const char *b)
{
	size_t i = 0;

	while (a[i] && a[i] == b[i])
		i++;
	return a[i] && a[i + 1] && a[i + 1] == b[i] && a[i] == b[i + 1] &&
	       strcmp(a + i + 2, b + i + 2) == 0;
}

/* Cut the first word off a slug; NULL: there is none. */
static char *
next_word(char **slug)
{
	char *word = *slug;

	if (!word)
		return NULL;
	*slug = strchr(word, '-');
	if (*slug)
		*(*slug)++ = '\0';
	return word;
}

/* A given name may have two letters: where each word is held against the other,
 * one letter is a slip and two make another name. */
static bool
is_slip_in_words(char *a, char *b)
{
	char *first = next_word(&a);
	char *second = next_word(&b);

	while (first && second) {
		if (td_near_distance(first, second) > 1 &&
		    !is_swapped(first, second))
			return false;
		first = next_word(&a);
		second = next_word(&b);
	}
	return !first && !second;
}

/* Whether two names are the same letters but for marks and capitals, or but
 * for so few that it is a slip: one in a word and two in all, or a gap between
 * words. */
static bool
is_slip(const char *a, const char *b)
{
	char *first = td_fold_slug(a);
	char *second = td_fold_slug(b);
	unsigned distance = td_near_distance(first, second);
	bool near = *first && *second && distance <= TD_NEAR_MAX &&
	            (distance <= 1 || is_slip_in_words(first, second));

	free(second);
	free(first);
	return near;
}

static bool
folds_alike(const char *a, const char *b)
{
	char *first = td_fold_slug(a);
	char *second = td_fold_slug(b);
	bool alike = strcmp(first, second) == 0;

	free(second);
	free(first);
	return alike;
}

enum td_status
td_rule_correction_name(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_ruling *ruling = verdict->ruling;
	const char *was = verdict->item->was.text;
	const char *is = td_correction_value(verdict->item)->text;
	struct td_corrected corrected;
	const char *recorded;

	if (!was || !is)
		return TD_OK;
	if (!is_slip(was, is))
		return report_other(verdict, diag);
	td_verdict_corrected(&corrected, verdict);
	recorded = corrected.name ? corrected.name : verdict->recipient_name;
	if (!recorded)
		return TD_OK;
	/* The slip is in the paper, and the register has the name right; or it
	 * is in the register, and in the paper after it. */
	if (!td_text_equal(was, recorded) && !td_text_equal(is, recorded))
		return report_was(verdict,
		                  ruling->filing ? TD_ERROR : TD_WARNING,
		                  recorded, diag);
	/* Whoever has the same letters cannot be told apart by a name. Of later
	 * entries in the register an old correction knew nothing. */
	if (ruling->filing && verdict->recipient_name &&
	    (!is_slip(is, verdict->recipient_name) ||
	     (verdict->is_namesake &&
	      !folds_alike(is, verdict->recipient_name))))
		return report_other(verdict, diag);
	return TD_OK;
}

enum td_status
td_rule_correction_text(const struct td_verdict *verdict, struct td_diag *diag)
{
	const char *was = verdict->item->was.text;

	if (!was || !verdict->recipient_name ||
	    !folds_alike(was, verdict->recipient_name))
		return TD_OK;
	return td_rule_correction_name(verdict, diag);
}

/* The decision that awarded or declined, of which corrections speak. */
static const struct td_decision *
decided(const struct td_ruling *ruling)
{
	const struct td_decision *of = ruling->of;
	const char *path;

	for (int i = 0; of && of->kind == TD_DECISION_CORRECT && i < STEPS_MAX;
	     i++)
		of = of->of.text ? td_ledger_decision(&path, ruling->ledger,
		                                      of->of.text)
		                 : NULL;
	return of && of->kind == TD_DECISION_DECIDE && of->paper.date.given
	           ? of
	           : NULL;
}

/* A day, written like one. */
static enum td_status
check_day(const struct td_verdict *verdict, const struct td_field *field,
          struct td_date *date, struct td_diag *diag)
{
	if (td_date_parse(date, field->text))
		return TD_OK;
	return td_document_report(verdict->ruling->decision->document,
	                          field->node, diag, TD_DAY_WRONG, "found",
	                          field->text, NULL);
}

/* The number was used in the year of the day: in another it would be another
 * number. And nothing is corrected before it is decided. */
static enum td_status
check_new_day(const struct td_verdict *verdict, struct td_date is,
              struct td_date decided_on, struct td_diag *diag)
{
	const struct td_decision *decision = verdict->ruling->decision;
	const struct td_day *own = &decision->paper.date;
	char found[TD_DATE_SIZE];
	char other[TD_DATE_SIZE];
	char year[5];

	td_date_format(found, is);
	td_date_format(other, decided_on);
	if (strncmp(found, other, 4) != 0) {
		snprintf(year, sizeof year, "%.4s", other);
		return td_document_report(
		    decision->document,
		    td_correction_value(verdict->item)->node, diag,
		    TD_CORRECTION_OTHER_YEAR, "found", found, "year", year,
		    NULL);
	}
	if (!own->given || td_date_compare(is, own->date) <= 0)
		return TD_OK;
	td_date_format(other, own->date);
	return td_document_report(
	    decision->document, td_correction_value(verdict->item)->node, diag,
	    TD_DECISION_POINTS_TO_LATER, "id", decision->of.text, "found",
	    found, "date", other, NULL);
}

enum td_status
td_rule_correction_date(const struct td_verdict *verdict, struct td_diag *diag)
{
	const struct td_field *was_field = &verdict->item->was;
	const struct td_field *is_field = td_correction_value(verdict->item);
	const struct td_decision *of = decided(verdict->ruling);
	struct td_corrected corrected;
	char recorded[TD_DATE_SIZE];
	struct td_date was;
	struct td_date is;
	enum td_status status;

	if (!was_field->text || !is_field->text)
		return TD_OK;
	status = check_day(verdict, was_field, &was, diag);
	status = td_worse(status, check_day(verdict, is_field, &is, diag));
	if (status != TD_OK || !of)
		return status;
	td_verdict_corrected(&corrected, verdict);
	td_date_format(recorded, corrected.by[TD_CORRECT_DATE]
	                             ? corrected.day.date
	                             : of->paper.date.date);
	if (!td_text_equal(was_field->text, recorded))
		status = report_was(verdict, TD_ERROR, recorded, diag);
	return td_worse(status,
	                check_new_day(verdict, is, of->paper.date.date, diag));
}
