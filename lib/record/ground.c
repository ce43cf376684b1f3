/* rules/awards.yaml, `grounds` */

#include "record/ground.h"
#include "base/text.h"
#include "record/read.h"

#define KIND(slug, vietnamese, english, kind)                                  \
	{                                                                      \
		.id = { .text = (slug) }, .name = (vietnamese),                \
		.name_en = (english), .like = (kind), .source = {              \
			.basis = TD_BASIS_READ                                 \
		}                                                              \
	}

static const struct td_ground of_law[] = {
	KIND("campaign", "phong trào thi đua", "campaign", TD_LIKE_CAMPAIGN),
	KIND("merit", "công trạng", "merit", TD_LIKE_MERIT),
	KIND("ad-hoc", "đột xuất", "ad hoc", TD_LIKE_AD_HOC),
	KIND("career", "quá trình cống hiến", "career", TD_LIKE_NONE),
	KIND("service-length", "niên hạn", "length of service", TD_LIKE_NONE),
	KIND("external", "đối ngoại", "external", TD_LIKE_NONE),
};

const struct td_grounds td_grounds_of_law = {
	.items = of_law,
	.count = sizeof of_law / sizeof *of_law,
};

static void
read_kind(struct td_ground *ground, const struct td_node *node)
{
	static const char *const codes[] = {
		[TD_LIKE_NONE] = "",
		[TD_LIKE_CAMPAIGN] = "campaign",
		[TD_LIKE_MERIT] = "merit",
		[TD_LIKE_AD_HOC] = "ad-hoc",
		NULL,
	};

	*ground = (struct td_ground){
		.id = td_read_field(node, "id"),
		.name = td_read_text(node, "name"),
		.name_en = td_read_text(node, "name_en"),
		.like = (enum td_ground_like)td_read_code(node, "like", codes),
		.from = td_read_day(node, "from"),
		.until = td_read_day(node, "until"),
		.source = td_read_source(node, "source"),
		.regulation = td_read_document_ref(
		    td_node_get(node, "regulation")),
		.entered = td_read_day(node, "entered"),
		.node = node,
	};
}

void
td_read_grounds(struct td_grounds *grounds, struct td_arena *arena,
                const struct td_node *list)
{
	struct td_ground *items;

	*grounds = td_grounds_of_law;
	if (!list)
		return;
	items = td_read_array(&grounds->count, arena, list, sizeof *items);
	for (size_t i = 0; i < grounds->count; i++)
		read_kind(&items[i], td_node_at(list, i));
	grounds->items = items;
	grounds->node = list;
}

bool
td_ground_in_force(const struct td_ground *ground, struct td_date on)
{
	return (!ground->from.given ||
	        td_date_compare(ground->from.date, on) <= 0) &&
	       (!ground->until.given ||
	        td_date_compare(on, ground->until.date) <= 0);
}

/* Whether a row began by a day, and after another one. */
static bool
began_later(const struct td_ground *ground, const struct td_ground *other,
            struct td_date on)
{
	return ground->from.given &&
	       td_date_compare(ground->from.date, on) <= 0 &&
	       (!other->from.given ||
	        td_date_compare(ground->from.date, other->from.date) > 0);
}

/* What came with the suite was there from the first. */
static bool
is_known(const struct td_grounds *grounds, const struct td_ground *ground)
{
	return ground->regulation.node
	           ? td_known_counts_undated(grounds->known, grounds->path,
	                                     &ground->entered)
	           : td_known_counts(grounds->known, grounds->path,
	                             &ground->entered);
}

const struct td_ground *
td_grounds_find(const struct td_grounds *grounds, const char *id,
                const struct td_day *on)
{
	const struct td_ground *shipped = NULL;
	const struct td_ground *other = NULL;
	const struct td_ground *undated = NULL;

	for (size_t i = 0; i < grounds->count; i++) {
		const struct td_ground *ground = &grounds->items[i];

		if (!td_text_equal(ground->id.text, id))
			continue;
		if (!is_known(grounds, ground)) {
			if (!undated && td_known_stands_in(grounds->known,
			                                   &ground->entered))
				undated = ground;
			continue;
		}
		if (on->given && td_ground_in_force(ground, on->date)) {
			if (ground->regulation.node)
				return ground;
			shipped = shipped ? shipped : ground;
		}
		if (!other ||
		    (on->given && began_later(ground, other, on->date)))
			other = ground;
	}
	return shipped ? shipped : other ? other : undated;
}
