/* Which rows of a council's record are whose. */

#include "filing/seat_own.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "filing/seat_who.h"

#include <stdlib.h>

static struct td_seat_who
who_sits(const struct td_seat *seat, struct td_reader *reader)
{
	struct td_seat_who who = td_seat_who_sits(seat, reader);

	td_seat_who_look_up(&who, reader);
	return who;
}

static struct td_seat_who
who_is_meant(const struct td_seat_update *update, struct td_reader *reader)
{
	struct td_seat_who who = td_seat_who_is_meant(update, reader);

	td_seat_who_look_up(&who, reader);
	return who;
}

bool
td_seat_own_same(const struct td_seat_update *a, const struct td_seat_update *b,
                 struct td_reader *reader)
{
	struct td_seat_who first = who_is_meant(a, reader);
	struct td_seat_who second = who_is_meant(b, reader);

	return td_seat_who_compare(&first, &second) == TD_LIKE_SAME;
}

static void
add_called(struct td_strbuf *all, const struct td_seat_who *known)
{
	td_strbuf_add(all, all->length ? ", " : "");
	td_strbuf_add(all, known->person ? known->person : known->name);
	if (!known->person && known->birth_year)
		td_strbuf_addf(all, " (%d)", known->birth_year);
	else if (!known->person && known->position)
		td_strbuf_addf(all, " (%s)", known->position);
}

static enum td_status
report_ambiguous(const struct td_seat_update *update, const char *all,
                 struct td_diag *diag)
{
	return td_diag_add(
	    diag, TD_UPDATE_AMBIGUOUS,
	    (struct td_place){ .path = update->path, .keys = "name" }, "name",
	    update->called, "people", all, NULL);
}

/* Whether two of those who may be meant are one, also by a former name. */
static bool
is_one(const struct td_seat_who *first, const struct td_seat_who *other)
{
	enum td_likeness likeness = td_seat_who_compare(first, other);

	return likeness == TD_LIKE_SAME || likeness == TD_LIKE_FORMER;
}

/* How likely each row is of who is wanted; the caller frees them. Where
 * somebody has the name, whoever had it before is another. */
static enum td_likeness *
compare_all(const struct td_council *council, const struct td_seat_who *wanted,
            struct td_reader *reader)
{
	enum td_likeness *all = td_alloc(council->seat_count, sizeof *all);
	enum td_likeness best = TD_LIKE_OTHER;

	for (size_t i = 0; i < council->seat_count; i++) {
		struct td_seat_who known = who_sits(&council->seats[i], reader);

		all[i] = td_seat_who_compare(&known, wanted);
		best = all[i] > best ? all[i] : best;
	}
	for (size_t i = 0; i < council->seat_count; i++)
		if (all[i] == TD_LIKE_FORMER && best > TD_LIKE_FORMER)
			all[i] = TD_LIKE_OTHER;
	return all;
}

static bool
holds(const struct td_seat *seat, struct td_date day)
{
	return td_seat_is_said(seat) && seat->from.given &&
	       td_date_compare(seat->from.date, day) <= 0 &&
	       (!seat->until.given ||
	        td_date_compare(seat->until.date, day) >= 0);
}

/* Of two who sit there at once, one by an id and one by the same name, the one
 * is ended whom the update names by the id. Returns whether it can be told;
 * adds them to `all` where not. */
static bool
tell_who_ends(bool *own, struct td_strbuf *all,
              const struct td_council *council,
              const struct td_seat_update *update, struct td_reader *reader)
{
	size_t by_id = 0;
	size_t by_name = 0;

	for (size_t i = 0; i < council->seat_count; i++)
		if (own[i] && holds(&council->seats[i], update->on))
			*(council->seats[i].person.text ? &by_id
			                                : &by_name) += 1;
	if (by_id == 0 || by_name == 0)
		return true;
	td_strbuf_cut(all, 0);
	for (size_t i = 0; i < council->seat_count; i++) {
		const struct td_seat *seat = &council->seats[i];
		struct td_seat_who known = who_sits(seat, reader);

		if (!own[i] || !holds(seat, update->on))
			continue;
		add_called(all, &known);
		if (!seat->person.text)
			own[i] = !update->person;
	}
	return update->person != NULL;
}

enum td_status
td_seat_own_find(bool **rows, const struct td_seat **like,
                 const struct td_council *council,
                 const struct td_seat_update *update, struct td_reader *reader,
                 struct td_diag *diag)
{
	struct td_seat_who wanted = who_is_meant(update, reader);
	enum td_likeness *likeness = compare_all(council, &wanted, reader);
	bool *own = td_alloc(council->seat_count, sizeof *own);
	struct td_strbuf all = TD_STRBUF_INIT;
	struct td_seat_who first = { .person = NULL };
	enum td_status status = TD_OK;
	bool several = false;

	*like = NULL;
	for (size_t i = 0; i < council->seat_count; i++) {
		struct td_seat_who known = who_sits(&council->seats[i], reader);

		if (likeness[i] == TD_LIKE_OTHER)
			continue;
		own[i] = true;
		several = several || likeness[i] != TD_LIKE_SAME;
		if (*like && is_one(&first, &known))
			continue;
		several = several || *like;
		add_called(&all, &known);
		first = known;
		*like = &council->seats[i];
	}
	if (!several && update->ends)
		several = !tell_who_ends(own, &all, council, update, reader);
	if (several)
		status = report_ambiguous(update, all.text, diag);
	td_strbuf_clear(&all);
	free(likeness);
	*rows = own;
	return status;
}

bool
td_seat_own_is_one_of(const struct td_seat *seat,
                      const struct td_seat_update *these, size_t count,
                      struct td_reader *reader)
{
	struct td_seat_who known = who_sits(seat, reader);

	for (size_t i = 0; i < count; i++) {
		struct td_seat_who other = who_is_meant(&these[i], reader);

		if (td_seat_who_compare(&known, &other) > TD_LIKE_FORMER)
			return true;
	}
	return false;
}
