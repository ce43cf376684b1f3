/* rules/awards.yaml */

#include "record/awards.h"
#include "base/text.h"
#include "record/read.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>

static const char *const class_codes[] = {
	[TD_AWARD_COMMENDATION] = "commendation",
	[TD_AWARD_TITLE] = "title",
	NULL,
};

const char *td_award_class_name(enum td_award_class class)
{
	return class_codes[class];
}

static const char *const decider_codes[] = {
	[TD_DECIDER_PRESIDENT] = "president",
	[TD_DECIDER_GOVERNMENT] = "government",
	[TD_DECIDER_PRIME_MINISTER] = "prime-minister",
	[TD_DECIDER_MINISTER] = "minister",
	[TD_DECIDER_PROVINCE] = "province",
	[TD_DECIDER_PROVINCE_CHAIRMAN] = "province-chairman",
	[TD_DECIDER_AGENCY_HEAD] = "agency-head",
	[TD_DECIDER_DISTRICT_CHAIRMAN] = "district-chairman",
	[TD_DECIDER_COMMUNE_CHAIRMAN] = "commune-chairman",
	[TD_DECIDER_ENTERPRISE_DIRECTOR] = "enterprise-director",
	[TD_DECIDER_BOARD_CHAIRMAN] = "board-chairman",
	[TD_DECIDER_COUNT] = NULL,
};

const char *
td_decider_name(enum td_decider decider)
{
	assert(decider < TD_DECIDER_COUNT);
	return decider_codes[decider];
}

bool
td_decider_from_name(enum td_decider *decider, const char *name)
{
	for (unsigned i = 0; i < TD_DECIDER_COUNT; i++) {
		if (td_text_equal(decider_codes[i], name)) {
			*decider = (enum td_decider)i;
			return true;
		}
	}
	return false;
}

/* Where nothing is said the launcher is asked of all recipients. */
static void
read_launched_of(bool of[TD_RECIPIENT_COUNT], const struct td_node *node)
{
	td_read_flags(of, node, "launched_of", td_recipient_codes);
	if (!td_node_get(node, "launched_of"))
		for (size_t i = 0; i < TD_RECIPIENT_COUNT; i++)
			of[i] = true;
}

static void
read_ground(struct td_award_ground *ground, const struct td_node *node)
{
	ground->node = node;
	if (!node || node->type != TD_NODE_MAP)
		return;
	ground->given = true;
	td_read_flags(ground->stages, node, "stages", td_stage_codes);
	td_read_flags(ground->launched_by, node, "launched_by",
	              td_launcher_codes);
	td_read_flags(ground->launched_doubtful, node, "launched_doubtful",
	              td_launcher_codes);
	read_launched_of(ground->launched_of, node);
	td_read_flags(ground->contribution_of,
	              td_node_get(node, "contribution"), "of",
	              td_recipient_codes);
	ground->contribution_source = td_read_source(
	    td_node_get(node, "contribution"), "source");
	ground->years = td_read_int(node, "years");
	ground->leader = td_read_bool(node, "leader");
	ground->enabled_by = td_read_text(node, "enabled_by");
	ground->source = td_read_source(node, "source");
	ground->years_source = td_read_source(node, "years_source");
}

static void
read_ballot(struct td_award *award, const struct td_node *ballot)
{
	if (!ballot)
		return;
	award->has_ballot = true;
	award->ballot_share = td_read_amount(ballot, "share").value;
	award->ballot_source = td_read_source(ballot, "source");
}

/*
 * A number in thousandths, exactly, from its text, which is a number in JSON's
 * grammar and above 0; 0 for what is too large. Smaller digits are cut off:
 * the schema lets none in.
 */
static int
to_thousandths(const char *text)
{
	const long scale_max = 1000;
	bool fraction = false;
	long long value = 0;
	long scale = 3;

	for (; *text != '\0' && *text != 'e' && *text != 'E'; text++) {
		if (*text == '.') {
			fraction = true;
			continue;
		}
		if (value > LLONG_MAX / 10 - 1)
			return 0;
		value = value * 10 + (*text - '0');
		scale -= fraction;
	}
	if (*text != '\0') {
		long power = strtol(text + 1, NULL, 10);

		if (power > scale_max || power < -scale_max)
			return 0;
		scale += power;
	}
	for (; scale < 0 && value > 0; scale++)
		value /= 10;
	for (; scale > 0 && value > 0 && value <= INT_MAX; scale--)
		value *= 10;
	return value <= INT_MAX ? (int)value : 0;
}

static void
read_factors(struct td_award *award, const struct td_node *factors)
{
	for (size_t i = 0; i < TD_RECIPIENT_COUNT; i++) {
		struct td_amount factor = td_read_amount(factors,
		                                         td_recipient_codes[i]);

		if (factor.given && factor.value > 0)
			award->factors[i] = to_thousandths(factor.text);
	}
	td_read_flags(award->factors_recall, factors, "recall",
	              td_recipient_codes);
	award->factors_source = td_read_source(factors, "source");
}

static void
read_dossier(struct td_award *award, struct td_arena *arena,
             const struct td_node *node)
{
	const struct td_node *recall = td_node_get(node, "dossier_recall");

	td_read_fields(&award->dossier, arena, node, "dossier");
	td_read_fields(&award->dossier_payers, arena, node, "dossier_payers");
	award->dossier_source = td_read_source(node, "dossier_source");
	td_read_fields(&award->dossier_recall, arena, recall, "parts");
	award->dossier_recall_source = td_read_source(recall, "source");
}

static void
read_award(struct td_award *award, struct td_arena *arena,
           const struct td_node *node)
{
	award->node = node;
	award->id = td_read_field(node, "id");
	award->family = td_read_text(node, "family");
	award->name = td_read_text(node, "name");
	award->level = (enum td_award_level)td_read_code(node, "level",
	                                                 td_award_level_codes);
	award->class = (enum td_award_class)td_read_code(node, "class",
	                                                 class_codes);
	award->decided_by = td_read_text(node, "decided_by");
	td_read_flags(award->deciders, node, "deciders", decider_codes);
	td_read_flags(award->passed_to, td_node_get(node, "passed_to"),
	              "deciders", decider_codes);
	award->passed_source = td_read_source(td_node_get(node, "passed_to"),
	                                      "source");
	award->needs_council = td_read_bool(node, "council");
	award->published = td_read_bool(node, "published");
	award->council_source = td_read_source(node, "council_source");
	td_read_flags(award->recipients, node, "recipients",
	              td_recipient_codes);
	td_read_fields(&award->grounds, arena, node, "grounds");
	read_ground(&award->campaign, td_node_get(node, "campaign"));
	read_ballot(award, td_node_get(node, "ballot"));
	read_dossier(award, arena, node);
	award->from = td_read_day(node, "from");
	award->until = td_read_day(node, "until");
	award->source = td_read_source(node, "source");
	read_factors(award, td_node_get(node, "factors"));
	award->regulation = td_read_document_ref(
	    td_node_get(node, "regulation"));
	award->entered = td_read_day(node, "entered");
}

void
td_awards_read(struct td_awards **awards, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *parts = td_node_get(root, "parts");
	const struct td_node *list = td_node_get(root, "awards");
	struct td_arena *arena;
	struct td_awards *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->release = td_read_field(root, "release");
	made->parts = td_read_array(&made->part_count, arena, parts,
	                            sizeof *made->parts);
	for (size_t i = 0; i < made->part_count; i++) {
		const struct td_node *part = td_node_at(parts, i);

		made->parts[i].id = td_read_field(part, "id");
		made->parts[i].name = td_read_text(part, "name");
	}
	td_read_grounds(&made->grounds, arena, td_node_get(root, "grounds"));
	made->grounds.path = td_document_path(document);
	made->awards = td_read_array(&made->award_count, arena, list,
	                             sizeof *made->awards);
	for (size_t i = 0; i < made->award_count; i++)
		read_award(&made->awards[i], arena, td_node_at(list, i));
	*awards = made;
}

void
td_awards_free(struct td_awards *awards)
{
	td_read_free(awards, awards ? awards->document : NULL);
}

void
td_awards_set_known(struct td_awards *awards, const struct td_known *known)
{
	awards->known = known;
	awards->grounds.known = known;
}

const struct td_dossier_part *
td_awards_part(const struct td_awards *awards, const char *id)
{
	for (size_t i = 0; i < awards->part_count; i++)
		if (td_text_equal(awards->parts[i].id.text, id))
			return &awards->parts[i];
	return NULL;
}

struct td_source
td_award_part_source(const struct td_award *award, const char *part)
{
	if (td_fields_have(&award->dossier_recall, part))
		return award->dossier_recall_source;
	return award->dossier_source.node ? award->dossier_source
	                                  : award->source;
}

struct td_source
td_award_factor_source(const struct td_award *award,
                       enum td_recipient_kind kind)
{
	struct td_source source = award->factors_source;

	if (award->factors_recall[kind])
		source.basis = TD_BASIS_RECALL;
	return source;
}
