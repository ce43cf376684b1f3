/* A ballot from options. */

#include "cli/forms/ballot_draft.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/forms/table_words.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/seat_who.h"
#include "record/council.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

enum {
	FOR,
	AGAINST,
	INVALID,
	COUNTS
};

/* No council has so many members. */
#define MOST_DIGITS 4

static bool
read_votes(long counts[COUNTS], const char *text)
{
	size_t count = 0;

	counts[INVALID] = 0;
	for (;;) {
		size_t digits = strspn(text, "0123456789");

		if (digits == 0 || digits > MOST_DIGITS || count == COUNTS)
			return false;
		counts[count++] = strtol(text, NULL, 10);
		text += digits;
		if (!*text)
			return count > AGAINST;
		if (*text++ != '/')
			return false;
	}
}

bool
td_ballot_draft_given(const struct td_ballot_draft *draft)
{
	return draft->votes || draft->open || draft->absent.count > 0 ||
	       draft->written.count > 0 || draft->recused.count > 0;
}

void
td_ballot_draft_clear(struct td_ballot_draft *draft)
{
	if (!draft)
		return;
	td_strlist_clear(&draft->absent);
	td_strlist_clear(&draft->written);
	td_strlist_clear(&draft->recused);
}

enum td_status
td_ballot_draft_check(const struct td_ballot_draft *draft,
                      struct td_context *ctx)
{
	long counts[COUNTS];

	if (!draft->votes || read_votes(counts, draft->votes))
		return TD_OK;
	return td_usage_error(ctx,
	                      N_("--votes has votes for, against and, where "
	                         "there are any, invalid ones: 7/2 or 7/1/1, "
	                         "not '{value}'"),
	                      "value", draft->votes, NULL);
}

static bool
is_named(const struct td_seat *seat, const struct td_filing *filing,
         const char *name)
{
	struct td_seat_who who = td_seat_who_sits(seat, filing->reader);

	return td_text_equal(who.person, name) ||
	       (who.name && td_fold_compare(who.name, name) == 0);
}

/* The one seat of somebody who is named; what is wrong is told. */
static enum td_status
find_seat(const struct td_seat **found, const struct td_council *council,
          struct td_asof asof, const struct td_filing *filing,
          struct td_context *ctx, const char *name)
{
	const struct td_seat *seat;
	char on[TD_DATE_SIZE];
	size_t at = 0;

	*found = NULL;
	while ((seat = td_council_next(&at, council, asof))) {
		if (!is_named(seat, filing, name))
			continue;
		if (*found)
			return td_usage_error(
			    ctx,
			    N_("several members are called '{value}'; record "
			       "this ballot from a FILE"),
			    "value", name, NULL);
		*found = seat;
	}
	td_date_format(on, asof.day);
	return *found
	           ? TD_OK
	           : td_diag_add(filing->diag, TD_VOTE_MEMBER_STRANGER,
	                         TD_NO_PLACE, "member", name, "on", on, NULL);
}

static bool
lists(const struct td_strlist *names, const struct td_seat *seat,
      const struct td_filing *filing)
{
	for (size_t i = 0; i < names->count; i++)
		if (is_named(seat, filing, names->items[i]))
			return true;
	return false;
}

static void
emit_who(struct td_emitter *emitter, const struct td_seat *seat)
{
	if (seat->person.text)
		td_emit_text(emitter, "person", seat->person.text);
	else
		td_emit_text(emitter, "name", seat->name.text);
}

/* As minutes have it: the first of its names. */
static void
emit_office(struct td_emitter *emitter, enum td_council_office office)
{
	const char *code = td_council_office_name(office);
	const struct td_table_word *word = td_words_council_office;
	char *name;

	while (strcmp(word->code, code) != 0)
		word++;
	name = td_strndup(word->called, strcspn(word->called, "|"));
	td_emit_text(emitter, "office", name);
	free(name);
}

/* Who sits on the council; it must be on record. */
static enum td_status
find_council(const struct td_council **council, struct td_asof *asof,
             const struct td_filing *filing, const char *unit,
             struct td_date on)
{
	enum td_found found = td_reader_council(council, filing->reader, unit,
	                                        filing->diag);
	enum td_status status;
	char *path;

	*asof = td_reader_asof(filing->reader, TD_LOOK_MEMBERS, on);
	if (found != TD_FOUND && found != TD_MISSING)
		return TD_INVALID;
	if (found == TD_FOUND && td_council_size(*council, *asof) > 0)
		return TD_OK;
	path = td_path_council(unit);
	status = td_diag_add(filing->diag, TD_REFERENCE_MISSING, TD_NO_PLACE,
	                     "id", unit, "file", path, NULL);
	free(path);
	return status;
}

enum td_status
td_ballot_draft_emit(struct td_emitter *emitter,
                     const struct td_ballot_draft *draft,
                     const struct td_filing *filing, struct td_context *ctx,
                     const char *unit, struct td_date on)
{
	const struct td_strlist *const lists_of[] = { &draft->absent,
		                                      &draft->written };
	const struct td_council *council;
	const struct td_seat *seat;
	struct td_asof asof;
	enum td_status status = find_council(&council, &asof, filing, unit, on);
	size_t at = 0;

	if (status != TD_OK)
		return status;
	for (size_t i = 0; i < sizeof lists_of / sizeof *lists_of; i++)
		for (size_t j = 0; j < lists_of[i]->count; j++)
			status = td_worse(
			    status, find_seat(&seat, council, asof, filing, ctx,
			                      lists_of[i]->items[j]));
	td_emit_map(emitter, "session");
	td_emit_boolean(emitter, "secret", !draft->open);
	td_emit_list(emitter, "members");
	while ((seat = td_council_next(&at, council, asof))) {
		td_emit_flow_map(emitter, NULL);
		emit_who(emitter, seat);
		emit_office(emitter, seat->office);
		td_emit_text(emitter, "attended",
		             lists(&draft->absent, seat, filing) ? "absent"
		             : lists(&draft->written, seat, filing)
		                 ? "written"
		                 : "present");
		td_emit_end(emitter);
	}
	td_emit_end(emitter);
	td_emit_end(emitter);
	return status;
}

enum td_status
td_ballot_draft_emit_votes(struct td_emitter *emitter,
                           const struct td_ballot_draft *draft,
                           const struct td_filing *filing,
                           struct td_context *ctx, const char *unit,
                           struct td_date on, const char *reason)
{
	static const char *const keys[COUNTS] = {
		[FOR] = "for", [AGAINST] = "against", [INVALID] = "invalid"
	};
	const struct td_council *council;
	enum td_status status = TD_OK;
	struct td_asof asof;
	long counts[COUNTS] = { 0 };

	(void)read_votes(counts, draft->votes);
	td_emit_flow_map(emitter, "votes");
	for (size_t i = 0; i < COUNTS; i++)
		td_emit_integer(emitter, keys[i], counts[i]);
	td_emit_end(emitter);
	if (draft->recused.count == 0 ||
	    find_council(&council, &asof, filing, unit, on) != TD_OK)
		return status;
	td_emit_list(emitter, "recused");
	for (size_t i = 0; i < draft->recused.count; i++) {
		const struct td_seat *seat;

		status = td_worse(status,
		                  find_seat(&seat, council, asof, filing, ctx,
		                            draft->recused.items[i]));
		if (!seat)
			continue;
		td_emit_flow_map(emitter, NULL);
		emit_who(emitter, seat);
		td_emit_text(emitter, "reason", reason);
		td_emit_end(emitter);
	}
	td_emit_end(emitter);
	return status;
}
