/* A proceeding from options. */

#include "cli/forms/proceed_draft.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "check/check_life.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "record/document_number.h"
#include "rules/proceeding/life_states.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

const char *const td_proceed_draft_steps[] = {
	"select",   "appraise",         "return", "supplement",
	"publish",  "opinion",          "vote",   "submit",
	"withdraw", "withdraw-consent", NULL
};

#define STEP(step) (1u << TD_STEP_##step)
#define JUDGING (STEP(SELECT) | STEP(APPRAISE) | STEP(OPINION))

/* Which steps need an option, and which others take it. */
struct fit {
	const char *option;
	bool given;
	unsigned needs;
	unsigned takes;
};

static enum td_status
check_fit(const struct fit *fit, unsigned step, const char *name,
          struct td_context *ctx)
{
	if (fit->given && !((fit->needs | fit->takes) & step))
		return td_usage_error(
		    ctx, N_("--{option} does not go with --step {step}"),
		    "option", fit->option, "step", name, NULL);
	if (!fit->given && (fit->needs & step))
		return td_usage_error(ctx, N_("--step {step} needs --{option}"),
		                      "option", fit->option, "step", name,
		                      NULL);
	return TD_OK;
}

static enum td_status
check_fits(const struct td_proceed_draft *draft, struct td_context *ctx)
{
	const unsigned all = (1u << TD_PROCEEDING_STEP_COUNT) - 1;
	const unsigned returns = STEP(RETURN) | STEP(SUPPLEMENT);
	const unsigned reasons = STEP(RETURN) | STEP(WITHDRAW) |
	                         (draft->against ? JUDGING : 0) |
	                         (draft->ballot.recused.count ? STEP(VOTE) : 0);
	const struct fit fits[] = {
		{ "campaign", draft->campaign != NULL, all, 0 },
		{ "by", draft->by != NULL, all, 0 },
		{ "document", draft->document != NULL,
		  STEP(RETURN) | STEP(SUBMIT) | STEP(VOTE), all },
		{ "for", draft->in_favour, 0, JUDGING },
		{ "against", draft->against, 0, JUDGING },
		{ "reason", draft->reason != NULL, reasons,
		  JUDGING | STEP(WITHDRAW_CONSENT) },
		{ "part", draft->parts.count > 0, returns, 0 },
		{ "until", draft->until != NULL, STEP(PUBLISH), 0 },
		{ "where", draft->where != NULL, STEP(PUBLISH), 0 },
		{ "votes", draft->ballot.votes != NULL, STEP(VOTE), 0 },
		{ "open", draft->ballot.open, 0, STEP(VOTE) },
		{ "absent", draft->ballot.absent.count > 0, 0, STEP(VOTE) },
		{ "written", draft->ballot.written.count > 0, 0, STEP(VOTE) },
		{ "recused", draft->ballot.recused.count > 0, 0, STEP(VOTE) },
	};
	enum td_proceeding_step step = TD_STEP_SELECT;

	(void)td_proceeding_step_from_name(&step, draft->step);
	for (size_t i = 0; i < sizeof fits / sizeof *fits; i++)
		if (check_fit(&fits[i], 1u << step, draft->step, ctx) != TD_OK)
			return TD_USAGE;
	if (((1u << step) & JUDGING) && draft->in_favour == draft->against)
		return td_usage_error(
		    ctx, N_("--step {step} needs one of --for and --against"),
		    "step", draft->step, NULL);
	return TD_OK;
}

enum td_status
td_proceed_draft_check(const struct td_proceed_draft *draft,
                       struct td_context *ctx)
{
	if (td_value_id(ctx, "campaign", draft->campaign) != TD_OK ||
	    td_value_id(ctx, "by", draft->by) != TD_OK ||
	    td_value_is_day(ctx, "on", draft->on) != TD_OK ||
	    td_value_is_day(ctx, "until", draft->until) != TD_OK ||
	    td_value_utf8(ctx, "document", draft->document) != TD_OK ||
	    td_value_utf8(ctx, "reason", draft->reason) != TD_OK ||
	    td_value_utf8(ctx, "where", draft->where) != TD_OK ||
	    td_ballot_draft_check(&draft->ballot, ctx) != TD_OK)
		return TD_USAGE;
	return check_fits(draft, ctx);
}

/* Text that goes into a record has to be in normal form C. */
static void
emit_normal(struct td_emitter *emitter, const char *key, const char *text)
{
	char *normal = text ? td_fold_nfc(text) : NULL;

	td_emit_optional(emitter, key, normal);
	free(normal);
}

static void
emit_document(struct td_emitter *emitter, const char *number, const char *day)
{
	struct td_document_number parsed;
	char *normal = td_fold_nfc(number);

	td_emit_flow_map(emitter, "document");
	if (td_document_number_parse(&parsed, normal) == TD_NUMBER_FINE)
		td_emit_optional(emitter, "kind",
		                 *parsed.kind ? td_document_kind_of(parsed.kind)
		                              : "cong-van");
	td_emit_text(emitter, "number", normal);
	td_emit_text(emitter, "date", day);
	td_emit_end(emitter);
	free(normal);
}

/* "<year>/<proceeding>" of a path; the caller frees it. */
static char *
reference_of(const char *path)
{
	struct td_strbuf reference = TD_STRBUF_INIT;
	struct td_layout layout;

	if (td_layout_parse(&layout, path)) {
		td_strbuf_addf(&reference, "%s/%s", layout.year, layout.id);
		td_layout_clear(&layout);
	}
	return td_strbuf_take(&reference);
}

/* Of a nomination that is not there, or is broken, which is told, no state is
 * known. */
static enum td_status
require_nomination(const struct td_filing *filing, struct td_reader *reader,
                   const char *campaign, const char *nomination)
{
	struct td_diag *diag = filing->diag;
	const struct td_nomination *read;
	enum td_found found = td_reader_nomination(&read, reader, campaign,
	                                           nomination, diag);
	char *path;

	if (found == TD_MISSING) {
		path = td_path_nomination(campaign, nomination);
		(void)td_diag_add(diag, TD_REFERENCE_MISSING, TD_NO_PLACE, "id",
		                  nomination, "file", path, NULL);
		free(path);
	}
	return found == TD_FOUND ? TD_OK : TD_INVALID;
}

/* The last return of a nomination by a day. That it is the one that is open is
 * for the checks to say: entered a second time, a supplement stays the same. */
static enum td_status
find_return(char **answers, struct td_filing *filing, const char *campaign,
            const char *nomination, struct td_date on)
{
	struct td_reader *reader = td_reader_new(
	    td_change_base(filing->change));
	const struct td_ledger_event *events;
	enum td_status status = TD_OK;
	struct td_life life = TD_LIFE_INIT;
	size_t i = td_ledger_events(&events, td_reader_ledger(reader, NULL),
	                            campaign, nomination);

	while (i > 0 &&
	       (td_life_step_of(&events[i - 1]) != TD_LIFE_RETURN ||
	        td_date_compare(events[i - 1].proceeding->date.date, on) > 0))
		i--;
	if (i > 0) {
		*answers = reference_of(events[i - 1].path);
		goto done;
	}
	status = require_nomination(filing, reader, campaign, nomination);
	if (status != TD_OK)
		goto done;
	if (td_check_life(&life, reader, campaign, nomination, NULL, NULL) ==
	    TD_FAILED)
		status = TD_FAILED;
	else if (td_life_is_known(life.reached))
		status = td_diag_add(filing->diag, TD_SUPPLEMENT_WITHOUT_RETURN,
		                     TD_NO_PLACE, "state",
		                     td_life_state_name(life.reached), NULL);
done:
	td_reader_free(reader);
	return status;
}

static void
emit_parts(struct td_emitter *emitter, const struct td_proceed_draft *draft,
           const char *answers)
{
	if (draft->parts.count == 0)
		return;
	td_emit_optional(emitter, "answers", answers);
	if (answers)
		td_emit_list(emitter, "dossier");
	else
		td_emit_flow_list(emitter, "parts");
	for (size_t i = 0; i < draft->parts.count; i++) {
		if (answers)
			td_emit_flow_map(emitter, NULL);
		td_emit_text(emitter, answers ? "part" : NULL,
		             draft->parts.items[i]);
		if (answers)
			td_emit_end(emitter);
	}
	td_emit_end(emitter);
}

/* The id of a nomination that is named by id or path; the caller frees it. */
static char *
id_of(const char *name)
{
	struct td_layout layout;
	char *id;

	if (!td_layout_parse(&layout, name))
		return td_strdup(name);
	id = td_strdup(layout.kind == TD_KIND_NOMINATION ? layout.id : name);
	td_layout_clear(&layout);
	return id;
}

static enum td_status
emit_item(struct td_emitter *emitter, const struct td_proceed_draft *draft,
          struct td_filing *filing, struct td_context *ctx, const char *name,
          struct td_date on)
{
	char *nomination = id_of(name);
	enum td_status status = TD_OK;
	char *answers = NULL;

	if (!td_fold_is_slug(nomination)) {
		status = td_usage_error(
		    ctx, N_("'{value}' is no id of a nomination"), "value",
		    name, NULL);
		free(nomination);
		return status;
	}

	if (strcmp(draft->step, "supplement") == 0)
		status = find_return(&answers, filing, draft->campaign,
		                     nomination, on);
	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "nomination", nomination);
	if (draft->in_favour || draft->against)
		td_emit_text(emitter, "outcome",
		             draft->in_favour ? "for" : "against");
	if (draft->ballot.votes)
		status = td_worse(
		    status, td_ballot_draft_emit_votes(emitter, &draft->ballot,
		                                       filing, ctx, draft->by,
		                                       on, draft->reason));
	else
		emit_normal(emitter, "reason", draft->reason);
	emit_parts(emitter, draft, answers);
	td_emit_end(emitter);
	free(answers);
	free(nomination);
	return status;
}

static void
emit_head(struct td_emitter *emitter, const struct td_proceed_draft *draft,
          const char *day)
{
	td_emit_text(emitter, "schema", "thidua/proceeding/1");
	td_emit_text(emitter, "campaign", draft->campaign);
	td_emit_text(emitter, "step", draft->step);
	td_emit_text(emitter, "by", draft->by);
	td_emit_text(emitter, "date", day);
	if (draft->document)
		emit_document(emitter, draft->document, day);
	if (draft->until) {
		td_emit_flow_map(emitter, "publication");
		td_emit_text(emitter, "from", day);
		td_emit_text(emitter, "until", draft->until);
		emit_normal(emitter, "where", draft->where);
		td_emit_end(emitter);
	}
}

enum td_status
td_proceed_draft_emit(char **bytes, const struct td_proceed_draft *draft,
                      struct td_filing *filing, struct td_context *ctx)
{
	struct td_emitter *emitter;
	char day[TD_DATE_SIZE];
	struct td_date on;
	enum td_status status = td_value_past_day(&on, ctx, "on", draft->on);

	if (status != TD_OK)
		return status;
	emitter = td_emitter_new();
	td_date_format(day, on);
	td_emit_map(emitter, NULL);
	emit_head(emitter, draft, day);
	if (draft->ballot.votes)
		status = td_ballot_draft_emit(emitter, &draft->ballot, filing,
		                              ctx, draft->by, on);
	td_emit_list(emitter, "nominations");
	for (size_t i = 0; i < draft->nominations.count && status == TD_OK; i++)
		status = td_worse(status,
		                  emit_item(emitter, draft, filing, ctx,
		                            draft->nominations.items[i], on));
	td_emit_end(emitter);
	td_emit_end(emitter);
	*bytes = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	return status;
}
