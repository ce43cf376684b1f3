/* One later document is laid over a campaign. */

#include "record/campaign_lay.h"
#include "base/text.h"
#include "record/guidance.h"
#include "record/read.h"

#include <string.h>

void
td_lay_begin(struct td_lay *lay, const struct td_campaign *campaign)
{
	struct td_campaign *copy = td_read_new(&lay->arena, sizeof *copy);

	*copy = *campaign;
	copy->document = NULL; /* the record's, which stays its owner */
	lay->campaign = copy;
	lay->visit = NULL;
	lay->context = NULL;
}

/* Phases, contents, criteria, sets and duties begin with their id. */
static void
name_by_id(struct td_strbuf *name, const void *part)
{
	const struct td_field *id = part;

	if (id->text)
		td_strbuf_add(name, id->text);
}

static const struct td_node *
node_of_id(const void *part)
{
	return ((const struct td_field *)part)->node;
}

/* Guidance that moves a phase says nothing of what ends it. */
static void
finish_phase(struct td_lay *lay, const struct td_layer *layer, void *part,
             const void *old)
{
	struct td_phase *phase = part;
	const struct td_phase *was = old;

	if (was && layer->guidance && !phase->has_review) {
		phase->has_review = was->has_review;
		phase->review = was->review;
	}
	phase->period.source = td_lay_cite(
	    lay, layer, was ? was->period.source : NULL, phase->period.source);
}

static void
finish_content(struct td_lay *lay, const struct td_layer *layer, void *part,
               const void *old)
{
	struct td_content *content = part;
	const struct td_content *was = old;

	content->source = td_lay_cite(lay, layer, was ? was->source : NULL,
	                              content->source);
}

static void
finish_indicators(struct td_lay *lay, const struct td_layer *layer, void *part,
                  const void *old)
{
	struct td_indicators *indicators = part;
	const struct td_indicators *was = old;

	indicators->source = td_lay_cite(lay, layer, was ? was->source : NULL,
	                                 indicators->source);
}

static void
finish_criterion(struct td_lay *lay, const struct td_layer *layer, void *part,
                 const void *old)
{
	struct td_criterion *criterion = part;
	const struct td_criterion *was = old;

	criterion->source = td_lay_cite(lay, layer, was ? was->source : NULL,
	                                criterion->source);
}

static void
finish_duty(struct td_lay *lay, const struct td_layer *layer, void *part,
            const void *old)
{
	struct td_duty *duty = part;
	const struct td_duty *was = old;

	duty->source = td_lay_cite(lay, layer, was ? was->source : NULL,
	                           duty->source);
}

/* "BK-T/interim/locality" */
static void
name_quota(struct td_strbuf *name, const void *part)
{
	const struct td_quota *quota = part;

	if (!quota->award.text)
		return;
	td_strbuf_addf(name, "%s/%s", quota->award.text,
	               td_stage_name(quota->stage));
	if (quota->has_class)
		td_strbuf_addf(name, "/%s", td_class_name(quota->class));
	if (quota->of_nominations)
		td_strbuf_add(name, "/nominations");
	if (quota->per != TD_PER_ALL)
		td_strbuf_addf(name, "/%s", td_quota_per_name(quota->per));
	if (quota->has_kind)
		td_strbuf_addf(name, "/%s",
		               td_recipient_kind_name(quota->kind));
	for (size_t i = 0; i < quota->by.count; i++)
		td_strbuf_addf(name, "/%s",
		               td_node_text(quota->by.items[i].node));
}

static const struct td_node *
node_of_quota(const void *part)
{
	return ((const struct td_quota *)part)->node;
}

static void
finish_quota(struct td_lay *lay, const struct td_layer *layer, void *part,
             const void *old)
{
	struct td_quota *quota = part;
	const struct td_quota *was = old;

	quota->source = td_lay_cite(lay, layer, was ? was->source : NULL,
	                            quota->source);
}

/* "select", "select/green": whoever takes it. */
static void
name_turn(struct td_strbuf *name, const void *part)
{
	const struct td_route_step *step = part;

	td_strbuf_add(name, td_step_name(step->step));
	if (step->theme.text)
		td_strbuf_addf(name, "/%s", step->theme.text);
}

/* "select/green/so-nong-nghiep" */
static void
name_step(struct td_strbuf *name, const void *part)
{
	const struct td_route_step *step = part;

	if (!step->by.text)
		return;
	name_turn(name, part);
	td_strbuf_addf(name, "/%s", step->by.text);
}

static const struct td_node *
node_of_step(const void *part)
{
	return ((const struct td_route_step *)part)->node;
}

static void
finish_step(struct td_lay *lay, const struct td_layer *layer, void *part,
            const void *old)
{
	struct td_route_step *step = part;
	const struct td_route_step *was = old;

	step->source = td_lay_cite(lay, layer, was ? was->source : NULL,
	                           step->source);
}

/* A route is walked from selecting to deciding. */
static bool
step_goes_before(const void *added, const void *held)
{
	const struct td_route_step *a = added;
	const struct td_route_step *b = held;

	return a->step < b->step;
}

static const struct td_lay_sort sorts[] = {
	[TD_CHANGE_PHASE] = { TD_CHANGE_PHASE, sizeof(struct td_phase),
	                      name_by_id, name_by_id, node_of_id, finish_phase,
	                      NULL },
	[TD_CHANGE_CONTENT] = { TD_CHANGE_CONTENT, sizeof(struct td_content),
	                        name_by_id, name_by_id, node_of_id,
	                        finish_content, NULL },
	[TD_CHANGE_CRITERION] = { TD_CHANGE_CRITERION,
	                          sizeof(struct td_criterion), name_by_id,
	                          name_by_id, node_of_id, finish_criterion,
	                          NULL },
	[TD_CHANGE_INDICATORS] = { TD_CHANGE_INDICATORS,
	                           sizeof(struct td_indicators), name_by_id,
	                           name_by_id, node_of_id, finish_indicators,
	                           NULL },
	[TD_CHANGE_DUTY] = { TD_CHANGE_DUTY, sizeof(struct td_duty), name_by_id,
	                     name_by_id, node_of_id, finish_duty, NULL },
	[TD_CHANGE_QUOTA] = { TD_CHANGE_QUOTA, sizeof(struct td_quota),
	                      name_quota, name_quota, node_of_quota,
	                      finish_quota, NULL },
	[TD_CHANGE_STEP] = { TD_CHANGE_STEP, sizeof(struct td_route_step),
	                     name_step, name_turn, node_of_step, finish_step,
	                     step_goes_before },
};

void
td_part_name(struct td_strbuf *name, enum td_change_of what, const void *part)
{
	sorts[what].name(name, part);
}

void
td_part_place(struct td_strbuf *name, enum td_change_of what, const void *part)
{
	sorts[what].place(name, part);
}

const struct td_node *
td_part_node(enum td_change_of what, const void *part)
{
	return sorts[what].node(part);
}

/* One list in all three parts of the changes. */
#define LAY(sort, list, counted)                                               \
	campaign->list = td_lay_list(                                          \
	    &campaign->counted, lay, layer, &sorts[sort], campaign->list,      \
	    &(struct td_lay_change){                                           \
		.add = { changes->add.list, changes->add.counted },            \
		.replace = { changes->replace.list,                            \
	                     changes->replace.counted },                       \
		.end = { changes->end.list, changes->end.counted } })

static void
lay_lists(struct td_lay *lay, const struct td_layer *layer)
{
	const struct td_changes *changes = layer->changes;
	struct td_campaign *campaign = lay->campaign;

	LAY(TD_CHANGE_PHASE, phases, phase_count);
	LAY(TD_CHANGE_CONTENT, contents, content_count);
	LAY(TD_CHANGE_CRITERION, criteria, criterion_count);
	LAY(TD_CHANGE_INDICATORS, indicators, indicators_count);
	LAY(TD_CHANGE_DUTY, duties, duty_count);
	LAY(TD_CHANGE_QUOTA, quotas, quota_count);
	LAY(TD_CHANGE_STEP, route, route_count);
}

static void
lay_period(struct td_lay *lay, const struct td_layer *layer)
{
	const struct td_period *moved = &layer->changes->period;
	struct td_period *period = &lay->campaign->period;

	if (!moved->node)
		return;
	if (moved->from.kind != TD_MOMENT_NONE)
		period->from = moved->from;
	if (moved->to.kind != TD_MOMENT_NONE)
		period->to = moved->to;
	period->source = td_lay_cite(lay, layer, period->source, moved->source);
}

void
td_lay_one(struct td_lay *lay, const struct td_layer *layer)
{
	lay_period(lay, layer);
	lay_lists(lay, layer);
	td_lay_words(lay, layer);
	td_lay_awards(lay, layer);
	if (layer->guidance)
		td_lay_guidance(lay, layer);
}
