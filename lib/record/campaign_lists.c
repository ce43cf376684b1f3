/* The lists of a campaign's record: what its document sets out. */

#include "record/campaign.h"
#include "record/read.h"

#include <string.h>

static const char *const duty_codes[] = {
	[TD_DUTY_REGISTRATION] = "registration",
	[TD_DUTY_ISSUE_PLAN] = "issue-plan",
	[TD_DUTY_SEND_PLAN] = "send-plan",
	[TD_DUTY_REPORT] = "report",
	[TD_DUTY_LAUNCH] = "launch",
	[TD_DUTY_INTERIM_REVIEW] = "interim-review",
	[TD_DUTY_FINAL_REVIEW] = "final-review",
	[TD_DUTY_INSPECTION] = "inspection",
	[TD_DUTY_GUIDANCE] = "guidance",
	[TD_DUTY_AWARD_PROPOSAL] = "award-proposal",
	[TD_DUTY_COUNCIL_SESSION] = "council-session",
	[TD_DUTY_SCORING] = "scoring",
	[TD_DUTY_PUBLICITY] = "publicity",
	[TD_DUTY_OTHER] = "other",
	[TD_DUTY_COUNT] = NULL,
};

static const char *const step_codes[] = {
	[TD_ROUTE_SELECT] = "select",
	[TD_ROUTE_APPRAISE] = "appraise",
	[TD_ROUTE_OPINION] = "opinion",
	[TD_ROUTE_DECIDE] = "decide",
	NULL,
};

static const char *const criterion_codes[] = {
	[TD_CRITERION_ASKED] = "asked",
	[TD_CRITERION_BONUS] = "bonus",
	[TD_CRITERION_MINUS] = "minus",
	[TD_CRITERION_VOID] = "void",
	NULL,
};

static const char *const per_codes[] = {
	[TD_PER_ALL] = "all",     [TD_PER_UNIT] = "unit",
	[TD_PER_BODY] = "body",   [TD_PER_CLUSTER] = "cluster",
	[TD_PER_ROUND] = "round", NULL,
};

static const char *const round_codes[] = {
	[TD_ROUND_DOWN] = "down",
	[TD_ROUND_NEAREST] = "nearest",
	[TD_ROUND_UP] = "up",
	[TD_ROUND_AT_LEAST_ONE] = "at-least-one",
	NULL,
};

const char *
td_quota_per_name(enum td_quota_per per)
{
	return per_codes[per];
}

const char *
td_duty_kind_name(enum td_duty_kind kind)
{
	return duty_codes[kind];
}

bool
td_duty_kind_from_name(enum td_duty_kind *kind, const char *name)
{
	for (unsigned i = 0; i < TD_DUTY_COUNT; i++) {
		if (strcmp(duty_codes[i], name) == 0) {
			*kind = (enum td_duty_kind)i;
			return true;
		}
	}
	return false;
}

const char *
td_step_name(enum td_step step)
{
	return step_codes[step];
}

struct td_period
td_read_period(const struct td_node *node)
{
	return (struct td_period){
		.from = td_read_moment(node, "from"),
		.to = td_read_moment(node, "to"),
		.source = td_read_text(node, "source"),
		.node = node,
	};
}

static void
read_phases(struct td_campaign *campaign, struct td_arena *arena,
            const struct td_node *list)
{
	static const char *const codes[] = { "interim", "final", NULL };
	static const char *const kinds[] = { "phase", "round", NULL };

	campaign->phases = td_read_array(&campaign->phase_count, arena, list,
	                                 sizeof *campaign->phases);
	for (size_t i = 0; i < campaign->phase_count; i++) {
		const struct td_node *node = td_node_at(list, i);
		struct td_phase *phase = &campaign->phases[i];

		phase->node = node;
		phase->id = td_read_field(node, "id");
		phase->name = td_read_field(node, "name");
		phase->is_round = td_read_code(node, "kind", kinds) == 1;
		phase->period = td_read_period(node);
		phase->has_review = td_read_text(node, "review") != NULL;
		if (phase->has_review)
			phase->review = td_read_code(node, "review", codes) == 0
			                    ? TD_STAGE_INTERIM
			                    : TD_STAGE_FINAL;
	}
}

static void
read_contents(struct td_campaign *campaign, struct td_arena *arena,
              const struct td_node *list)
{
	campaign->contents = td_read_array(&campaign->content_count, arena,
	                                   list, sizeof *campaign->contents);
	for (size_t i = 0; i < campaign->content_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		campaign->contents[i] = (struct td_content){
			.id = td_read_field(node, "id"),
			.text = td_read_field(node, "text"),
			.theme = td_read_field(node, "theme"),
			.source = td_read_text(node, "source"),
			.node = node,
		};
	}
}

static void
read_indicators(struct td_campaign *campaign, struct td_arena *arena,
                const struct td_node *list)
{
	campaign->indicators = td_read_array(&campaign->indicators_count, arena,
	                                     list,
	                                     sizeof *campaign->indicators);
	for (size_t i = 0; i < campaign->indicators_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		campaign->indicators[i] = (struct td_indicators){
			.id = td_read_field(node, "id"),
			.set = td_read_field(node, "set"),
			.source = td_read_text(node, "source"),
			.node = node,
		};
	}
}

static void
read_criterion(struct td_criterion *criterion, struct td_arena *arena,
               const struct td_node *node)
{
	const struct td_node *measure = td_node_get(node, "measure");
	const char *evidence = td_read_text(node, "evidence");

	criterion->node = node;
	criterion->id = td_read_field(node, "id");
	criterion->kind = (enum td_criterion_kind)td_read_code(node, "kind",
	                                                       criterion_codes);
	td_read_class_fields(&criterion->classes, arena, node, "for");
	criterion->text = td_read_field(node, "text");
	criterion->unit = td_read_field(measure, "unit");
	criterion->target = td_read_target(measure, "target");
	criterion->points = td_read_amount(node, "points");
	criterion->evidence_required = evidence &&
	                               strcmp(evidence, "required") == 0;
	criterion->source = td_read_text(node, "source");
}

static void
read_criteria(struct td_campaign *campaign, struct td_arena *arena,
              const struct td_node *list)
{
	campaign->criteria = td_read_array(&campaign->criterion_count, arena,
	                                   list, sizeof *campaign->criteria);
	for (size_t i = 0; i < campaign->criterion_count; i++)
		read_criterion(&campaign->criteria[i], arena,
		               td_node_at(list, i));
}

static void
read_duty(struct td_duty *duty, struct td_arena *arena,
          const struct td_node *node)
{
	duty->node = node;
	duty->id = td_read_field(node, "id");
	duty->what = (enum td_duty_kind)td_read_code(node, "what", duty_codes);
	duty->what_node = td_node_get(node, "what");
	duty->text = td_read_field(node, "text");
	td_read_actors(&duty->by, arena, node, "by");
	td_read_actors(&duty->with, arena, node, "with");
	td_read_fields(&duty->to, arena, node, "to");
	duty->via = td_read_field(node, "via");
	duty->product = td_read_field(node, "product");
	duty->money = td_read_field(node, "money");
	td_read_due(&duty->due, node, "due");
	duty->source = td_read_text(node, "source");
}

static void
read_duties(struct td_campaign *campaign, struct td_arena *arena,
            const struct td_node *list)
{
	campaign->duties = td_read_array(&campaign->duty_count, arena, list,
	                                 sizeof *campaign->duties);
	for (size_t i = 0; i < campaign->duty_count; i++)
		read_duty(&campaign->duties[i], arena, td_node_at(list, i));
}

static void
read_stage_awards(struct td_stage_awards *awards, struct td_arena *arena,
                  const struct td_node *node)
{
	if (!node)
		return;
	awards->given = true;
	awards->node = node;
	awards->own_authority = td_node_get(node, "by") != NULL;
	td_read_fields(&awards->forms, arena, node, "forms");
	awards->has_levels = td_node_get(node, "levels") != NULL;
	td_read_flags(awards->levels, node, "levels", td_award_level_codes);
	awards->note = td_read_text(node, "note");
	awards->source = td_read_text(node, "source");
}

static void
read_awards(struct td_campaign *campaign, struct td_arena *arena,
            const struct td_node *node)
{
	campaign->awards_node = node;
	for (unsigned i = 0; i < TD_STAGE_COUNT; i++)
		read_stage_awards(&campaign->awards[i], arena,
		                  td_node_get(node, td_stage_codes[i]));
}

static void
read_route(struct td_campaign *campaign, struct td_arena *arena,
           const struct td_node *list)
{
	campaign->route = td_read_array(&campaign->route_count, arena, list,
	                                sizeof *campaign->route);
	for (size_t i = 0; i < campaign->route_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		campaign->route[i] = (struct td_route_step){
			.step = (enum td_step)td_read_code(node, "step",
			                                   step_codes),
			.by = td_read_field(node, "by"),
			.theme = td_read_field(node, "theme"),
			.source = td_read_text(node, "source"),
			.node = node,
		};
	}
}

static void
read_quotas(struct td_campaign *campaign, struct td_arena *arena,
            const struct td_node *list)
{
	static const char *const counted[] = { "awards", "nominations", NULL };

	campaign->quotas = td_read_array(&campaign->quota_count, arena, list,
	                                 sizeof *campaign->quotas);
	for (size_t i = 0; i < campaign->quota_count; i++) {
		const struct td_node *node = td_node_at(list, i);
		struct td_quota *quota = &campaign->quotas[i];
		const char *class = td_read_text(node, "class");

		quota->node = node;
		quota->award = td_read_field(node, "award");
		quota->stage = (enum td_stage)td_read_code(node, "stage",
		                                           td_stage_codes);
		quota->of_nominations = td_read_code(node, "counts", counted) ==
		                        1;
		quota->per = (enum td_quota_per)td_read_code(node, "per",
		                                             per_codes);
		td_read_actors(&quota->by, arena, node, "by");
		quota->has_kind = td_read_text(node, "kind") != NULL;
		quota->kind = (enum td_recipient_kind)td_read_code(
		    node, "kind", td_recipient_codes);
		quota->most = td_read_int(node, "most");
		quota->percent = td_read_int(node, "percent");
		quota->of_number = td_read_int(td_node_get(node, "of"),
		                               "number");
		quota->round = (enum td_quota_round)td_read_code(node, "round",
		                                                 round_codes);
		quota->has_class = class &&
		                   td_class_from_name(&quota->class, class);
		quota->exclude_awarded = td_read_bool(node, "exclude_awarded");
		quota->source = td_read_text(node, "source");
	}
}

void
td_read_campaign_lists(struct td_campaign *campaign, struct td_arena *arena,
                       const struct td_node *map)
{
	read_phases(campaign, arena, td_node_get(map, "phases"));
	read_contents(campaign, arena, td_node_get(map, "contents"));
	read_criteria(campaign, arena, td_node_get(map, "criteria"));
	read_indicators(campaign, arena, td_node_get(map, "indicators"));
	read_duties(campaign, arena, td_node_get(map, "duties"));
	read_awards(campaign, arena, td_node_get(map, "awards"));
	read_route(campaign, arena, td_node_get(map, "route"));
	read_quotas(campaign, arena, td_node_get(map, "quotas"));
}
