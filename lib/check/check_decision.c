/* A decision: what its rules need, and what they say. */

#include "base/strbuf.h"
#include "base/text.h"
#include "check/aftermath.h"
#include "check/check.h"
#include "check/check_life.h"
#include "check/check_quota.h"
#include "check/decision_parts.h"
#include "check/hindsight.h"
#include "check/matter_gather.h"
#include "check/recipient_register.h"
#include "check/setting_gather.h"
#include "check/titles.h"
#include "rules/decision/decision_rules.h"
#include "store/snapshot.h"

#include <stdlib.h>

/* A unit whose record need not be there, or is told of at its own place. */
static const struct td_unit *
look_up_unit(struct td_reader *reader, const char *id)
{
	const struct td_unit *unit = NULL;

	if (!id || td_reader_unit(&unit, reader, id, NULL) != TD_FOUND)
		unit = NULL;
	return unit;
}

/* By which it is judged; where it has none, what is known last. */
static struct td_date
day_of(const struct td_decision *decision)
{
	return decision->paper.date.given ? decision->paper.date.date
	                                  : TD_DATE_MAX;
}

/* What is wrong with any of these is told where it stands; but for a matter
 * that cannot be read nobody is awarded. */
static enum td_status
gather(struct td_verdict *verdict, struct td_matter *matter,
       struct td_strlist *above, struct td_reader *reader, struct td_diag *diag)
{
	const struct td_recipient *recipient = &matter->nomination->recipient;
	const struct td_date day = verdict->ruling->setting.day;
	const char *name = td_correction_name(verdict->ruling->decision,
	                                      verdict->item);

	(void)td_matter_gather(matter, reader);
	td_matter_gather_recipient(matter, reader);
	verdict->matter = matter;
	verdict->recipient_name = td_recipient_called(
	    recipient, matter->person, matter->unit,
	    td_reader_asof(reader, TD_LOOK_NAME_IN_FINDING, day));
	verdict->is_namesake = name && td_recipient_has_namesake(
					   reader, recipient, name, day);
	verdict->above = td_recipient_managers(
			     above, reader, matter,
			     td_reader_asof(reader, TD_LOOK_NOMINEE,
	                                    matter->setting.day))
	                     ? above
	                     : NULL;
	verdict->other_title = td_title_paid_too(verdict, reader);
	return td_recipient_cases(&matter->cases, &matter->case_count, reader,
	                          recipient, diag);
}

/* Whether what the rules said of an item is what its nomination's life would
 * say once more. */
static bool
says_enough(const struct td_diag *said)
{
	static const enum td_finding_id ids[] = {
		TD_DECISION_BEFORE_PROCEEDING,
		TD_DECISION_NOT_OF_NOMINATION,
		TD_REVOCATION_OF_NO_AWARD,
		TD_REVOCATION_TWICE,
	};

	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
		if (td_diag_count_of(said, ids[i]))
			return true;
	return false;
}

/*
 * Whether another item is about the same nomination: of those of a correction
 * the first tells its life; of others the second is one too many for it.
 */
static bool
is_repeated(const struct td_decision *decision,
            const struct td_decision_item *item)
{
	const struct td_decision_item *end = decision->items +
	                                     decision->item_count;

	if (decision->kind == TD_DECISION_CORRECT)
		end = item;
	for (const struct td_decision_item *other = decision->items;
	     other < end; other++)
		if (other != item && td_text_equal(other->nomination.text,
		                                   item->nomination.text))
			return true;
	return false;
}

static enum td_status
check_item(const struct td_ruling *ruling, const struct td_decision_item *item,
           struct td_reader *reader, const char *own_path, struct td_diag *diag)
{
	struct td_verdict verdict = { .ruling = ruling, .item = item };
	const struct td_decision *decision = ruling->decision;
	struct td_matter matter = { .campaign_id = decision->campaign.text,
		                    .nomination_id = item->nomination.text };
	struct td_strlist above = TD_STRLIST_INIT;
	struct td_diag *said;
	enum td_status status;

	if (!td_require_decided(&matter.nomination, decision, &item->nomination,
	                        reader, diag) ||
	    !td_decision_item_says_what(decision, item))
		return TD_INVALID;
	said = td_diag_new();
	status = gather(&verdict, &matter, &above, reader, diag);
	status = td_worse(status, td_rules_verdict_check(&verdict, said));
	if (own_path && !is_repeated(decision, item) && !says_enough(said))
		status = td_worse(
		    status, td_check_life_at(
				NULL, reader, decision->campaign.text,
				item->nomination.text, own_path,
				td_document_path(decision->document), said));
	td_diag_move(diag, said);
	td_strlist_clear(&above);
	td_diag_free(said);
	return status;
}

/* "<year>/<decision>": from where it stands, or is to stand; the caller frees
 * it. */
static char *
id_of(const struct td_decision *decision, const char *own_path)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	char date[TD_DATE_SIZE];
	struct td_layout layout;
	char *id;

	if (own_path && td_layout_parse(&layout, own_path)) {
		td_strbuf_addf(&text, "%s/%s", layout.year, layout.id);
		td_layout_clear(&layout);
		return td_strbuf_take(&text);
	}
	id = td_decision_id(decision);
	if (id && decision->paper.date.given) {
		td_date_format(date, decision->paper.date.date);
		td_strbuf_addf(&text, "%.4s/%s", date, id);
	}
	free(id);
	return td_strbuf_take(&text);
}

/* A decision, and where it stands; filing: see td_check_decision(). */
struct judging {
	const struct td_decision *decision;
	const char *own_path;
	bool filing;
};

/* What it corrects or revokes. One that is there and cannot be read is not
 * missing. */
static enum td_status
find_of(struct td_ruling *ruling, struct td_reader *reader,
        struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	const char *found_at;

	if (decision->kind != TD_DECISION_DECIDE && decision->of.text)
		ruling->of = td_ledger_decision(&found_at, ruling->ledger,
		                                decision->of.text);
	if (ruling->of)
		ruling->of_issuer = look_up_unit(reader,
		                                 ruling->of->paper.issuer.text);
	ruling->of_unread = decision->kind != TD_DECISION_DECIDE &&
	                    !ruling->of && ruling->of_path &&
	                    td_snapshot_stands(td_reader_snapshot(reader),
	                                       ruling->of_path);
	if (!ruling->of_unread)
		return TD_OK;
	(void)td_document_report(decision->document, decision->of.node, diag,
	                         TD_RECORD_BROKEN, "kind", "decision", "id",
	                         decision->of.text, "file", ruling->of_path,
	                         NULL);
	return TD_INVALID;
}

static enum td_status
check_items(const struct td_ruling *ruling, struct td_reader *reader,
            const char *own_path, struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	enum td_status status = TD_OK;

	/* On a day before what it speaks of the lives have not come so far. */
	if (td_diag_count_of(diag, TD_DECISION_POINTS_TO_LATER))
		own_path = NULL;
	for (size_t i = 0; i < decision->item_count; i++)
		status = td_worse(status,
		                  check_item(ruling, &decision->items[i],
		                             reader, own_path, diag));
	return td_worse(status, td_check_quotas(decision, own_path, reader,
	                                        ruling->filing, diag));
}

/* What a decision cannot do without, each told when it is missing. */
static enum td_status
require_all(struct td_ruling *ruling, struct td_reader *reader,
            struct td_diag *diag)
{
	const struct td_decision *decision = ruling->decision;
	const struct td_document *document = decision->document;
	const struct td_campaign *campaign;
	enum td_status status = TD_OK;

	if (!td_record_require_campaign(&campaign, reader, document,
	                                decision->campaign.node, diag))
		status = TD_INVALID;
	if (!td_decider_is_in_register(decision->decider))
		ruling->issuer = look_up_unit(reader,
		                              decision->paper.issuer.text);
	else if (!td_record_require_unit(&ruling->issuer, reader, document,
	                                 decision->paper.issuer.node, diag))
		status = TD_INVALID;
	return td_worse(status, find_of(ruling, reader, diag));
}

static enum td_status
check_rules(void *what, struct td_reader *reader, struct td_diag *diag)
{
	const struct judging *judging = what;
	const struct td_decision *decision = judging->decision;
	struct td_ruling ruling = { .decision = decision,
		                    .filing = judging->filing };
	char *id = id_of(decision, judging->own_path);
	char *of_path = decision->of.text
	                    ? td_path_decision_of(decision->of.text)
	                    : NULL;
	enum td_status status;
	bool has_rules;

	ruling.id = id;
	ruling.of_path = of_path;
	ruling.ledger = td_reader_ledger(reader, NULL);
	status = require_all(&ruling, reader, diag);
	td_setting_gather(&ruling.setting, reader, day_of(decision), diag);
	has_rules = td_setting_require_rules(reader, decision->document,
	                                     decision->kind_node, diag);
	if (!has_rules || !td_decision_says_what(decision))
		status = TD_INVALID;
	if (!td_decision_says_what(decision))
		goto done;
	status = td_worse(status, td_rules_decision_check(&ruling, diag));
	/* By rules that cannot be read, or on a decision that cannot, no item
	 * is judged. */
	if (has_rules && !ruling.of_unread)
		status = td_worse(status, check_items(&ruling, reader,
		                                      judging->own_path, diag));
done:
	free(of_path);
	free(id);
	return status;
}

/* When it was filed; one of past years when it was loaded. */
static struct td_date
filed(const struct td_decision *decision)
{
	return td_decision_is_loaded(decision) ? decision->loaded.date
	                                       : day_of(decision);
}

enum td_status
td_check_read_decision(const struct td_decision *decision, struct td_form *form,
                       struct td_reader *reader, const char *own_path,
                       bool filing, struct td_diag *diag)
{
	struct judging judging = { decision, own_path, filing };
	struct td_diag *rules = td_diag_new();
	enum td_status status = td_decision_check_values(decision, rules);

	status = td_worse(status, td_hindsight_check(
				      check_rules, &judging, decision->document,
				      filed(decision), reader, rules));
	return td_aftermath_conclude(form, rules, status, diag);
}

enum td_status
td_check_decision(struct td_decision **decision, struct td_reader *reader,
                  const char *name, const char *bytes, size_t size,
                  const char *own_path, bool filing, struct td_diag *diag)
{
	struct td_form form = TD_FORM_INIT;
	struct td_document *document = td_form_load(
	    &form, reader, TD_KIND_DECISION, name, bytes, size);
	enum td_status status = form.status;

	*decision = NULL;
	if (document) {
		td_decision_read(decision, document);
		status = td_check_read_decision(*decision, &form, reader,
		                                own_path, filing, diag);
	} else {
		td_diag_move(diag, form.found);
	}
	td_form_clear(&form);
	return status;
}
