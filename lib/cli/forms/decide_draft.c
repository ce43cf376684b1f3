/* A decision from options. */

#include "cli/forms/decide_draft.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "check/matter_gather.h"
#include "cli/command.h"
#include "filing/filing.h"
#include "rules/decision/decision_rules.h"
#include "store/layout.h"
#include "yaml/emitter.h"

#include <stdio.h>
#include <stdlib.h>

/* What the record is made from. */
struct made {
	const struct td_decision_draft *draft;
	struct td_emitter *emitter;
	struct td_reader *reader; /* of the store as it is */
	struct td_diag *said;     /* what keeps the record from being made */
	struct td_date date;
};

static void
emit_nfc(struct td_emitter *emitter, const char *key, const char *text)
{
	char *normal = text ? td_fold_nfc(text) : NULL;

	td_emit_text(emitter, key, normal);
	free(normal);
}

/* The id of a record that is named by its id or by its path: what a filing
 * command prints is what the next one takes. The caller frees it. */
static char *
id_of(enum td_kind kind, const char *name)
{
	struct td_strbuf id = TD_STRBUF_INIT;
	struct td_layout layout;

	if (!td_layout_parse(&layout, name))
		return td_strdup(name);
	if (layout.kind != kind)
		td_strbuf_add(&id, name);
	else if (kind == TD_KIND_DECISION)
		td_strbuf_addf(&id, "%s/%s", layout.year, layout.id);
	else
		td_strbuf_add(&id, layout.id);
	td_layout_clear(&layout);
	return td_strbuf_take(&id);
}

static const char *
issuer_of(const struct made *made)
{
	const struct td_store_record *store;

	if (made->draft->issuer)
		return made->draft->issuer;
	if (td_reader_store(&store, made->reader, NULL) != TD_FOUND)
		return NULL;
	return td_store_on(store, td_reader_asof(made->reader, TD_LOOK_REGISTER,
	                                         TD_DATE_MAX))
	    .authority.text;
}

static void
emit_document(const struct made *made)
{
	const struct td_decision_draft *draft = made->draft;
	struct td_emitter *emitter = made->emitter;

	td_emit_map(emitter, "document");
	td_emit_text(emitter, "kind",
	             draft->send_up ? "to-trinh" : "quyet-dinh");
	emit_nfc(emitter, "number", draft->number);
	td_emit_text(emitter, "date", draft->date);
	td_emit_text(emitter, "issuer", issuer_of(made));
	td_emit_flow_map(emitter, "signed");
	td_emit_text(emitter, "authority", draft->authority);
	emit_nfc(emitter, "name", draft->signer);
	emit_nfc(emitter, "office", draft->office);
	td_emit_end(emitter);
	td_emit_end(emitter);
}

/* All that is known about what one item is to say. */
struct known {
	struct td_matter matter;
	struct td_ruling ruling;
	struct td_verdict verdict;
};

static void
look_up(struct known *known, const struct made *made, const char *nomination)
{
	*known = (struct known){
		.matter = { .campaign_id = made->draft->campaign,
		            .nomination_id = nomination },
		.ruling = { .id = "" },
	};
	(void)td_matter_gather(&known->matter, made->reader);
	known->ruling.ledger = known->matter.ledger;
	known->verdict = (struct td_verdict){ .ruling = &known->ruling,
		                              .matter = &known->matter };
}

/* The money that goes with the award on a day; -1: not known. */
static long long
amount_on(const struct td_matter *matter, struct td_date on)
{
	return matter->award
	           ? td_rule_amount(matter->award,
	                            matter->nomination->recipient.kind,
	                            matter->procedure, on)
	           : -1;
}

/* Amounts were asked for: that there is none is said, not passed over. A
 * nomination that is not there is told by the check. */
static void
refuse_amount(const struct made *made, const struct td_matter *matter,
              const char *nomination)
{
	if (!matter->nomination || !matter->awards || !matter->procedure)
		return;
	(void)td_diag_add(made->said, TD_DECISION_AMOUNT_NONE, TD_NO_PLACE,
	                  "nomination", nomination, "award",
	                  matter->award ? matter->award->name
	                                : matter->nomination->award.text,
	                  "date", made->draft->date, NULL);
}

static void
emit_decided(const struct made *made, const char *nomination)
{
	const struct td_decision_draft *draft = made->draft;
	struct td_emitter *emitter = made->emitter;
	struct known known;
	long long amount;

	td_emit_text(emitter, "outcome",
	             td_outcome_name(draft->award     ? TD_OUTCOME_AWARDED
	                             : draft->decline ? TD_OUTCOME_DECLINED
	                             : draft->send_up ? TD_OUTCOME_SENT_UP
	                                              : TD_OUTCOME_WITHDRAWN));
	td_emit_optional(emitter, "to", draft->send_up);
	if (draft->reason)
		emit_nfc(emitter, "reason", draft->reason);
	if (!draft->amounts)
		return;
	look_up(&known, made, nomination);
	amount = amount_on(&known.matter, made->date);
	if (amount > 0)
		td_emit_integer(emitter, "amount", amount);
	else
		refuse_amount(made, &known.matter, nomination);
}

/* From what was said to what goes with the award on the day it was given. */
static void
emit_corrected(const struct made *made, const char *nomination)
{
	struct td_emitter *emitter = made->emitter;
	struct td_corrected award;
	struct known known;
	long long was;
	long long is;
	char text[32];

	look_up(&known, made, nomination);
	td_verdict_award_corrected(&award, &known.verdict);
	was = award.amount;
	is = award.decision ? amount_on(&known.matter, award.day.date) : -1;
	td_emit_text(emitter, "field",
	             td_correction_field_name(TD_CORRECT_AMOUNT));
	snprintf(text, sizeof text, "%lld", was < 0 ? 0 : was);
	td_emit_text(emitter, "was", text);
	snprintf(text, sizeof text, "%lld", is < 0 ? 0 : is);
	td_emit_text(emitter, "is", text);
	emit_nfc(emitter, "reason", made->draft->reason);
}

static void
emit_revoked(const struct made *made, const char *nomination)
{
	struct td_emitter *emitter = made->emitter;
	const struct td_strlist *evidence = &made->draft->evidence;
	struct td_corrected award;
	struct known known;

	look_up(&known, made, nomination);
	td_verdict_award_corrected(&award, &known.verdict);
	td_emit_text(emitter, "ground", made->draft->cause);
	emit_nfc(emitter, "reason", made->draft->reason);
	td_emit_list(emitter, "evidence");
	for (size_t i = 0; i < evidence->count; i++) {
		td_emit_flow_map(emitter, NULL);
		emit_nfc(emitter, "text", evidence->items[i]);
		td_emit_end(emitter);
	}
	td_emit_end(emitter);
	td_emit_flow_map(emitter, "recover");
	if (award.amount >= 0)
		td_emit_integer(emitter, "amount", award.amount);
	td_emit_boolean(emitter, "artefact", true);
	td_emit_end(emitter);
}

static void
emit_items(const struct made *made, const struct td_strlist *nominations)
{
	const struct td_decision_draft *draft = made->draft;

	td_emit_list(made->emitter, "items");
	for (size_t i = 0; i < nominations->count; i++) {
		char *id = id_of(TD_KIND_NOMINATION, nominations->items[i]);

		td_emit_map(made->emitter, NULL);
		td_emit_text(made->emitter, "nomination", id);
		if (draft->corrects)
			emit_corrected(made, id);
		else if (draft->revokes)
			emit_revoked(made, id);
		else
			emit_decided(made, id);
		td_emit_end(made->emitter);
		free(id);
	}
	td_emit_end(made->emitter);
}

/* What is corrected or revoked; nothing for a decision of its own. */
static void
emit_pointer(const struct made *made, const char *key, const char *of)
{
	char *id = of ? id_of(TD_KIND_DECISION, of) : NULL;

	td_emit_optional(made->emitter, key, id);
	free(id);
}

static enum td_decision_kind
kind_of(const struct td_decision_draft *draft)
{
	return draft->corrects  ? TD_DECISION_CORRECT
	       : draft->revokes ? TD_DECISION_REVOKE
	                        : TD_DECISION_DECIDE;
}

enum td_status
td_decision_draft_emit(char **bytes, const struct td_decision_draft *draft,
                       const struct td_strlist *nominations,
                       struct td_filing *filing)
{
	/* Its own reader: the filing's is not to know the ledger before the
	 * decision is in it. */
	struct made made = { .draft = draft,
		             .emitter = td_emitter_new(),
		             .reader = td_reader_new(
				 td_change_base(filing->change)),
		             .said = filing->diag };
	size_t missing = td_diag_count_of(made.said, TD_DECISION_AMOUNT_NONE);

	(void)td_date_parse(&made.date, draft->date);
	td_emit_map(made.emitter, NULL);
	td_emit_text(made.emitter, "schema", "thidua/decision/1");
	td_emit_text(made.emitter, "campaign", draft->campaign);
	td_emit_text(made.emitter, "kind",
	             td_decision_kind_name(kind_of(draft)));
	td_emit_text(made.emitter, "decider", draft->decider);
	emit_document(&made);
	emit_pointer(&made, "corrects", draft->corrects);
	emit_pointer(&made, "revokes", draft->revokes);
	emit_items(&made, nominations);
	td_emit_end(made.emitter);
	*bytes = td_emitter_finish(made.emitter);
	td_emitter_free(made.emitter);
	td_reader_free(made.reader);
	return td_diag_count_of(made.said, TD_DECISION_AMOUNT_NONE) > missing
	           ? TD_INVALID
	           : TD_OK;
}
