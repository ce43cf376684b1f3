/* councils/<drawer>/<unit>.yaml */

#include "record/council.h"
#include "base/text.h"
#include "record/read.h"

static const char *const office_codes[] = {
	[TD_OFFICE_CHAIR] = "chair",
	[TD_OFFICE_FIRST_VICE_CHAIR] = "standing-vice-chair",
	[TD_OFFICE_VICE_CHAIR] = "vice-chair",
	[TD_OFFICE_SECRETARY] = "secretary",
	[TD_OFFICE_MEMBER] = "member",
	[TD_OFFICE_COUNT] = NULL,
};

const char *
td_council_office_name(enum td_council_office office)
{
	return office_codes[office];
}

static void
read_seat(struct td_seat *seat, const struct td_node *node)
{
	const struct td_node *ended = td_node_get(node, "ended");
	const struct td_node *former = td_node_get(ended, "was");

	*seat = (struct td_seat){
		.person = td_read_field(node, "person"),
		.name = td_read_field(node, "name"),
		.birth_year = td_read_int(node, "birth_year"),
		.position = td_read_field(node, "position"),
		.office = (enum td_council_office)td_read_code(node, "office",
		                                               office_codes),
		.from = td_read_day(node, "from"),
		.until = td_read_day(node, "until"),
		.entered = td_read_day(node, "entered"),
		.end_entered = td_read_day(ended, "entered"),
		.former_until = td_read_day(former, "until"),
		.former_entered = td_read_day(former, "entered"),
		.mistaken = td_read_day(node, "mistaken"),
		.paper = td_read_document_ref(td_node_get(node, "document")),
		.end_paper = td_read_document_ref(
		    td_node_get(ended, "document")),
		.node = node,
	};
}

static bool
is_same_row(const struct td_seat *a, const struct td_seat *b)
{
	if (!a->from.given || !b->from.given ||
	    td_date_compare(a->from.date, b->from.date) != 0 ||
	    a->office != b->office)
		return false;
	if (a->person.text || b->person.text)
		return td_text_equal(a->person.text, b->person.text);
	return td_text_equal(a->name.text, b->name.text) &&
	       a->birth_year == b->birth_year &&
	       (td_text_equal(a->position.text, b->position.text) ||
	        (!a->position.text && !b->position.text));
}

static bool
is_same_end(const struct td_seat *a, const struct td_seat *b)
{
	return a->until.given == b->until.given &&
	       (!a->until.given ||
	        td_date_compare(a->until.date, b->until.date) == 0);
}

/* Whether an end is the one that another row had before its own. */
static bool
is_former_end(const struct td_seat *seat, const struct td_seat *other)
{
	return seat->until.given && other->former_until.given &&
	       td_date_compare(seat->until.date, other->former_until.date) == 0;
}

/* How much a row has been told of: its end, and that it never held. */
static int
weight_of(const struct td_seat *seat)
{
	return 2 * seat->mistaken.given + seat->end_entered.given;
}

/* Whether two ends were put in of one office, neither in the place of the
 * other. */
static bool
ends_otherwise(const struct td_seat *seat, const struct td_seat *other)
{
	return seat->until.given && other->until.given &&
	       !is_same_end(seat, other) && !is_former_end(seat, other);
}

/* Whether another row says what this one does, and more; or as much, before. */
static bool
is_said(const struct td_council *council, size_t row)
{
	const struct td_seat *seat = &council->seats[row];

	for (size_t i = 0; i < council->seat_count; i++) {
		const struct td_seat *other = &council->seats[i];

		if (i == row || !is_same_row(seat, other) ||
		    ends_otherwise(seat, other))
			continue;
		if (weight_of(other) > weight_of(seat) ||
		    is_former_end(seat, other) ||
		    (i < row && is_same_end(seat, other) &&
		     weight_of(other) == weight_of(seat)))
			return true;
	}
	return false;
}

static void
find_outdated(struct td_council *council)
{
	for (size_t i = 0; i < council->seat_count; i++)
		council->seats[i].outdated = is_said(council, i);
}

void
td_council_read(struct td_council **council, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *members = td_node_get(root, "members");
	struct td_arena *arena;
	struct td_council *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->unit = td_read_field(root, "unit");
	made->seats = td_read_array(&made->seat_count, arena, members,
	                            sizeof *made->seats);
	for (size_t i = 0; i < made->seat_count; i++)
		read_seat(&made->seats[i], td_node_at(members, i));
	find_outdated(made);
	*council = made;
}

void
td_council_free(struct td_council *council)
{
	td_read_free(council, council ? council->document : NULL);
}

/* An end that does not count yet is none. */
static bool
is_over(const struct td_council *council, const struct td_seat *seat,
        const struct td_asof *asof)
{
	const char *path = td_document_path(council->document);

	if (seat->until.given &&
	    td_date_compare(seat->until.date, asof->day) < 0 &&
	    td_known_counts(asof->known, path, &seat->end_entered))
		return true;
	return seat->former_until.given &&
	       td_date_compare(seat->former_until.date, asof->day) < 0 &&
	       !td_known_counts(asof->known, path, &seat->end_entered) &&
	       td_known_counts(asof->known, path, &seat->former_entered);
}

bool
td_seat_is_said(const struct td_seat *seat)
{
	return !seat->outdated && !seat->mistaken.given;
}

/* A row that never held was believed until that was put in. */
static bool
is_believed(const struct td_council *council, const struct td_seat *seat,
            const struct td_asof *asof)
{
	return !seat->outdated &&
	       (!seat->mistaken.given ||
	        !td_known_counts(asof->known,
	                         td_document_path(council->document),
	                         &seat->mistaken));
}

const struct td_seat *
td_council_next(size_t *at, const struct td_council *council,
                struct td_asof asof)
{
	if (!td_look_has(asof.look, TD_DATED_MEMBERS))
		return NULL;
	while (*at < council->seat_count) {
		const struct td_seat *seat = &council->seats[(*at)++];

		if (seat->from.given &&
		    td_date_compare(seat->from.date, asof.day) <= 0 &&
		    is_believed(council, seat, &asof) &&
		    !is_over(council, seat, &asof) &&
		    td_known_counts(asof.known,
		                    td_document_path(council->document),
		                    &seat->entered))
			return seat;
	}
	return NULL;
}

size_t
td_council_size(const struct td_council *council, struct td_asof asof)
{
	size_t count = 0;
	size_t at = 0;

	while (council && td_council_next(&at, council, asof))
		count++;
	return count;
}

enum td_status
td_council_check_values(const struct td_council *council, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < council->seat_count; i++) {
		const struct td_seat *seat = &council->seats[i];

		status = td_worse(
		    status,
		    td_read_check_cited(council->document, &seat->paper, diag));
		status = td_worse(status,
		                  td_read_check_cited(council->document,
		                                      &seat->end_paper, diag));
	}
	return status;
}
