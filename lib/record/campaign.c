/* campaigns/<campaign>/campaign.yaml */

#include "record/campaign.h"
#include "record/read.h"

#include <string.h>

static const char *const form_codes[] = {
	[TD_FORM_THEMATIC] = "thematic",
	[TD_FORM_REGULAR] = "regular",
	NULL,
};

static const char *const scope_codes[] = {
	[TD_SCOPE_NATION] = "nation",     [TD_SCOPE_SECTOR] = "sector",
	[TD_SCOPE_PROVINCE] = "province", [TD_SCOPE_CLUSTER] = "cluster",
	[TD_SCOPE_UNIT] = "unit",         NULL,
};

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

const char *
td_campaign_form_name(enum td_campaign_form form)
{
	return form_codes[form];
}

const char *
td_campaign_scope_name(enum td_campaign_scope scope)
{
	return scope_codes[scope];
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

static struct td_period
read_period(const struct td_node *node)
{
	return (struct td_period){
		.from = td_read_moment(node, "from"),
		.to = td_read_moment(node, "to"),
		.source = td_read_text(node, "source"),
		.node = node,
	};
}

static void
read_head(struct td_campaign *campaign, const struct td_node *root)
{
	campaign->title = td_read_field(root, "title");
	campaign->form = (enum td_campaign_form)td_read_code(root, "form",
	                                                     form_codes);
	campaign->scope = (enum td_campaign_scope)td_read_code(root, "scope",
	                                                       scope_codes);
	campaign->launched_by = (enum td_launcher)td_read_code(
	    root, "launched_by", td_launcher_codes);
	campaign->launched_by_node = td_node_get(root, "launched_by");
	campaign->paper = td_read_document_ref(td_node_get(root, "document"));
	campaign->occasion = td_read_field(root, "occasion");
	campaign->period = read_period(td_node_get(root, "period"));
}

static void
read_parent(struct td_parent *parent, const struct td_node *node)
{
	if (!node)
		return;
	parent->given = true;
	parent->node = node;
	parent->title = td_read_field(node, "title");
	parent->paper = td_read_document_ref(td_node_get(node, "document"));
	parent->launched_by = (enum td_launcher)td_read_code(
	    node, "launched_by", td_launcher_codes);
}

static void
read_other_names(struct td_campaign *campaign, struct td_arena *arena,
                 const struct td_node *list)
{
	campaign->other_names = td_read_array(&campaign->other_name_count,
	                                      arena, list,
	                                      sizeof *campaign->other_names);
	for (size_t i = 0; i < campaign->other_name_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		campaign->other_names[i] = (struct td_other_name){
			.name = td_read_field(node, "name"),
			.where = td_read_text(node, "where"),
		};
	}
}

static void
read_phases(struct td_campaign *campaign, struct td_arena *arena,
            const struct td_node *list)
{
	static const char *const codes[] = { "interim", "final", NULL };

	campaign->phases = td_read_array(&campaign->phase_count, arena, list,
	                                 sizeof *campaign->phases);
	for (size_t i = 0; i < campaign->phase_count; i++) {
		const struct td_node *node = td_node_at(list, i);
		struct td_phase *phase = &campaign->phases[i];

		phase->node = node;
		phase->id = td_read_field(node, "id");
		phase->period = read_period(node);
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
read_criterion(struct td_criterion *criterion, struct td_arena *arena,
               const struct td_node *node)
{
	const struct td_node *measure = td_node_get(node, "measure");
	const char *evidence = td_read_text(node, "evidence");

	criterion->node = node;
	criterion->id = td_read_field(node, "id");
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
	td_read_fields(&duty->to, arena, node, "to");
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
		quota->most = td_read_int(node, "most");
		quota->percent = td_read_int(node, "percent");
		quota->has_class = class &&
		                   td_class_from_name(&quota->class, class);
		quota->exclude_awarded = td_read_bool(node, "exclude_awarded");
		quota->source = td_read_text(node, "source");
	}
}

static void
read_notes(struct td_campaign *campaign, struct td_arena *arena,
           const struct td_node *list)
{
	campaign->notes = td_read_array(&campaign->note_count, arena, list,
	                                sizeof *campaign->notes);
	for (size_t i = 0; i < campaign->note_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		campaign->notes[i] = (struct td_campaign_note){
			.text = td_read_field(node, "text"),
			.source = td_read_text(node, "source"),
		};
	}
}

void
td_campaign_read(struct td_campaign **campaign, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	struct td_arena *arena;
	struct td_campaign *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	read_head(made, root);
	read_parent(&made->parent, td_node_get(root, "parent"));
	read_other_names(made, arena, td_node_get(root, "other_names"));
	td_read_document_refs(&made->based_on, arena, root, "based_on");
	td_read_document_refs(&made->continues, arena, root, "continues");
	read_phases(made, arena, td_node_get(root, "phases"));
	read_contents(made, arena, td_node_get(root, "contents"));
	read_criteria(made, arena, td_node_get(root, "criteria"));
	read_duties(made, arena, td_node_get(root, "duties"));
	read_awards(made, arena, td_node_get(root, "awards"));
	read_route(made, arena, td_node_get(root, "route"));
	read_quotas(made, arena, td_node_get(root, "quotas"));
	read_notes(made, arena, td_node_get(root, "notes"));
	*campaign = made;
}

void
td_campaign_free(struct td_campaign *campaign)
{
	td_read_free(campaign, campaign ? campaign->document : NULL);
}
