/* Which of several rows of a member is right. */

#include "record/seat_settle.h"

bool
td_seats_overlap(struct td_date *day, const struct td_seat *a,
                 const struct td_seat *b)
{
	if (!a->from.given || !b->from.given)
		return false;
	*day = td_date_compare(a->from.date, b->from.date) > 0 ? a->from.date
	                                                       : b->from.date;
	return (!a->until.given || td_date_compare(a->until.date, *day) >= 0) &&
	       (!b->until.given || td_date_compare(b->until.date, *day) >= 0);
}

bool
td_seats_end_twice(const struct td_seat *a, const struct td_seat *b)
{
	return a->office == b->office && a->until.given && b->until.given &&
	       td_date_compare(a->from.date, b->from.date) == 0 &&
	       td_date_compare(a->until.date, b->until.date) != 0;
}

static bool
counts(const struct td_council *council, const struct td_seat_update *update,
       size_t row)
{
	return update->own[row] && td_seat_is_said(&council->seats[row]) &&
	       council->seats[row].from.given;
}

static bool
ends_on(const struct td_seat *seat, struct td_date day)
{
	return seat->until.given && td_date_compare(seat->until.date, day) == 0;
}

/* The row that ends on the day before, of several the one that began last;
 * NULL: none does. */
static const struct td_seat *
find_ended(const struct td_council *council,
           const struct td_seat_update *update)
{
	const struct td_seat *found = NULL;

	for (size_t i = 0; i < council->seat_count; i++) {
		const struct td_seat *seat = &council->seats[i];

		if (counts(council, update, i) &&
		    ends_on(seat, td_date_add_days(update->on, -1)) &&
		    (!found ||
		     td_date_compare(seat->from.date, found->from.date) > 0))
			found = seat;
	}
	return found;
}

/* The row with the office that holds on the day, one that begins on it first;
 * NULL: none does. */
static const struct td_seat *
find_office(const struct td_council *council,
            const struct td_seat_update *update)
{
	const struct td_seat *found = NULL;

	for (size_t i = 0; i < council->seat_count; i++) {
		const struct td_seat *seat = &council->seats[i];

		if (!counts(council, update, i) ||
		    seat->office != update->office ||
		    td_date_compare(seat->from.date, update->on) > 0 ||
		    (seat->until.given &&
		     td_date_compare(seat->until.date, update->on) < 0))
			continue;
		if (!found ||
		    td_date_compare(seat->from.date, found->from.date) > 0)
			found = seat;
	}
	return found;
}

/* Whether the office of a row has an end on the day before, too. */
static bool
has_other_end(const struct td_council *council,
              const struct td_seat_update *update, const struct td_seat *seat)
{
	for (size_t i = 0; i < council->seat_count; i++) {
		const struct td_seat *other = &council->seats[i];

		if (counts(council, update, i) && other != seat &&
		    other->office == seat->office &&
		    td_date_compare(other->from.date, seat->from.date) == 0 &&
		    ends_on(other, td_date_add_days(update->on, -1)))
			return true;
	}
	return false;
}

/* What becomes of another row where one is right from a day on. */
static void
weigh(struct td_seat_choice *choice, const struct td_council *council,
      const struct td_seat_update *update, const struct td_seat *right,
      const struct td_seat *other)
{
	bool begins = td_date_compare(right->from.date, update->on) == 0;
	bool other_begins = td_date_compare(other->from.date, update->on) == 0;
	struct td_date day;

	if (!td_seats_overlap(&day, right, other))
		return;
	if (other->office == right->office ? begins : other_begins)
		choice->mistaken = other;
	else if (begins && td_date_compare(other->from.date, update->on) < 0 &&
	         has_other_end(council, update, other))
		choice->mistaken = other;
	else if (begins && td_date_compare(other->from.date, update->on) < 0)
		choice->ended = other;
}

/* Of the end of one office no other counts, nor an office before it was. */
static void
settle_end(struct td_seat_choice *choice, const struct td_council *council,
           const struct td_seat_update *update)
{
	const struct td_seat *right = find_ended(council, update);

	for (size_t i = 0; right && i < council->seat_count; i++) {
		const struct td_seat *other = &council->seats[i];
		struct td_date day;

		if (other == right || !counts(council, update, i))
			continue;
		if (td_date_compare(other->from.date, update->on) == 0) {
			*choice = (struct td_seat_choice){ .ended = NULL };
			return;
		}
		if (td_seats_overlap(&day, right, other))
			choice->mistaken = other;
	}
}

/* Where an office begins the end of the one before it is the day before. */
static void
settle_former(struct td_seat_choice *choice, const struct td_council *council,
              const struct td_seat_update *update)
{
	const struct td_seat *former = find_ended(council, update);

	for (size_t i = 0; former && i < council->seat_count; i++)
		if (counts(council, update, i) &&
		    td_seats_end_twice(former, &council->seats[i]))
			choice->mistaken = &council->seats[i];
}

static void
settle_office(struct td_seat_choice *choice, const struct td_council *council,
              const struct td_seat_update *update)
{
	const struct td_seat *right = find_office(council, update);

	for (size_t i = 0; right && i < council->seat_count; i++) {
		if (&council->seats[i] != right && counts(council, update, i))
			weigh(choice, council, update, right,
			      &council->seats[i]);
		if (choice->mistaken || choice->ended)
			return;
	}
	if (right && td_date_compare(right->from.date, update->on) == 0)
		settle_former(choice, council, update);
}

/* What is left of the member's rows, each from its own first day on. */
static void
settle_rest(struct td_seat_choice *choice, const struct td_council *council,
            const struct td_seat_update *update)
{
	for (size_t i = 0; i < council->seat_count; i++) {
		struct td_seat_update step = *update;

		if (!counts(council, update, i) || choice->mistaken ||
		    choice->ended)
			continue;
		step.on = council->seats[i].from.date;
		step.office = council->seats[i].office;
		settle_office(choice, council, &step);
		if (choice->ended)
			choice->until = td_date_add_days(step.on, -1);
	}
}

bool
td_seat_settle(struct td_seat_choice *choice, const struct td_council *council,
               const struct td_seat_update *update)
{
	*choice = (struct td_seat_choice){ .until = td_date_add_days(update->on,
		                                                     -1) };
	if (update->ends)
		settle_end(choice, council, update);
	else
		settle_office(choice, council, update);
	if (update->goes_on && !choice->mistaken && !choice->ended)
		settle_rest(choice, council, update);
	return choice->mistaken || choice->ended;
}
