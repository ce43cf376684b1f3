/* What is laid over a campaign and is no list: the awards of its stages, how
 * guidance reads its duties, and where a change is from. */

#include "base/text.h"
#include "record/campaign_lay.h"
#include "record/guidance.h"

#include <string.h>

/* One list takes the place of another, each of its parts by the document that
 * brings it. */
#define EXCHANGE(list, counted)                                                \
	do {                                                                   \
		if (with->counted == 0)                                        \
			break;                                                 \
		campaign->list = td_arena_take(                                \
		    lay->arena, with->counted * sizeof *campaign->list);       \
		memcpy(campaign->list, with->list,                             \
		       with->counted * sizeof *campaign->list);                \
		campaign->counted = with->counted;                             \
		for (size_t i = 0; i < campaign->counted; i++)                 \
			campaign->list[i].source = td_lay_cite(                \
			    lay, layer, NULL, campaign->list[i].source);       \
	} while (0)

void
td_lay_words(struct td_lay *lay, const struct td_layer *layer)
{
	const struct td_campaign *with = &layer->changes->replace;
	struct td_campaign *campaign = lay->campaign;

	EXCHANGE(aims, aim_count);
	EXCHANGE(open_to, open_to_count);
	EXCHANGE(ties, tie_count);
}

const char *
td_lay_cite(struct td_lay *lay, const struct td_layer *layer, const char *own,
            const char *section)
{
	const char *number = layer->paper->number.text;
	struct td_strbuf text = TD_STRBUF_INIT;
	const char *cited;

	if (own)
		td_strbuf_addf(&text, "%s; ", own);
	td_strbuf_add(&text, number ? number : layer->id);
	if (section)
		td_strbuf_addf(&text, ", %s", section);
	cited = td_arena_text(lay->arena, text.text, text.length);
	td_strbuf_clear(&text);
	return cited;
}

/* No form: the stage as a whole. */
static void
report(const struct td_lay *lay, enum td_change_fault fault,
       enum td_stage stage, const struct td_field *form,
       const struct td_node *node)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (!lay->visit)
		return;
	if (form)
		td_strbuf_addf(&text, "%s/", form->text);
	td_strbuf_add(&text, td_stage_name(stage));
	lay->visit(lay->context, fault, TD_CHANGE_AWARD, text.text,
	           form ? form->node : node);
	td_strbuf_clear(&text);
}

static void
end_stage(struct td_lay *lay, enum td_stage stage,
          const struct td_stage_awards *ended)
{
	struct td_stage_awards *held = &lay->campaign->awards[stage];
	struct td_fields left = held->forms;

	if (!held->given) {
		report(lay, TD_CHANGE_UNKNOWN, stage, NULL, ended->node);
		return;
	}
	if (ended->forms.count == 0) {
		memset(held, 0, sizeof *held);
		return;
	}
	left.items = td_arena_take(lay->arena,
	                           (left.count + 1) * sizeof *left.items);
	left.count = 0;
	for (size_t i = 0; i < ended->forms.count; i++)
		if (!td_fields_have(&held->forms, ended->forms.items[i].text))
			report(lay, TD_CHANGE_UNKNOWN, stage,
			       &ended->forms.items[i], NULL);
	for (size_t i = 0; i < held->forms.count; i++)
		if (!td_fields_have(&ended->forms, held->forms.items[i].text))
			left.items[left.count++] = held->forms.items[i];
	held->forms = left;
	held->given = left.count > 0;
}

/* To a stage that lists its forms others are added; one that pays nothing
 * begins to. */
static void
add_stage(struct td_lay *lay, const struct td_layer *layer, enum td_stage stage,
          const struct td_stage_awards *added)
{
	struct td_stage_awards *held = &lay->campaign->awards[stage];
	struct td_fields all = held->forms;
	const char *own = held->source;

	if (!held->given) {
		*held = *added;
		held->source = td_lay_cite(lay, layer, NULL, added->source);
		return;
	}
	if (held->forms.count == 0 || added->forms.count == 0) {
		report(lay, TD_CHANGE_REPEATED, stage, NULL, added->node);
		return;
	}
	all.items = td_arena_take(lay->arena, (all.count + added->forms.count) *
	                                          sizeof *all.items);
	memcpy(all.items, held->forms.items,
	       held->forms.count * sizeof *all.items);
	for (size_t i = 0; i < added->forms.count; i++)
		if (td_fields_have(&held->forms, added->forms.items[i].text))
			report(lay, TD_CHANGE_REPEATED, stage,
			       &added->forms.items[i], NULL);
		else
			all.items[all.count++] = added->forms.items[i];
	held->forms = all;
	held->source = td_lay_cite(lay, layer, own, added->source);
}

static void
replace_stage(struct td_lay *lay, const struct td_layer *layer,
              enum td_stage stage, const struct td_stage_awards *replacing)
{
	struct td_stage_awards *held = &lay->campaign->awards[stage];
	const char *own = held->source;

	if (!held->given) {
		report(lay, TD_CHANGE_UNKNOWN, stage, NULL, replacing->node);
		return;
	}
	*held = *replacing;
	held->source = td_lay_cite(lay, layer, own, replacing->source);
}

void
td_lay_awards(struct td_lay *lay, const struct td_layer *layer)
{
	const struct td_changes *changes = layer->changes;

	for (unsigned i = 0; i < TD_STAGE_COUNT; i++) {
		enum td_stage stage = (enum td_stage)i;

		if (changes->end.awards[i].given)
			end_stage(lay, stage, &changes->end.awards[i]);
		if (changes->replace.awards[i].given)
			replace_stage(lay, layer, stage,
			              &changes->replace.awards[i]);
		if (changes->add.awards[i].given)
			add_stage(lay, layer, stage, &changes->add.awards[i]);
	}
}

static void
read_otherwise(struct td_lay *lay, const struct td_layer *layer,
               struct td_duty *duty, const struct td_guidance_rule *rule)
{
	/* Of several the last one is named, not those before it. */
	if (!duty->guidance) {
		duty->said = duty->due;
		duty->said_source = duty->source;
	}
	duty->source = td_lay_cite(lay, layer, duty->said_source, rule->source);
	duty->guidance = layer->guidance;
	duty->due = rule->due;
}

/* Those of earlier guidance stay. */
static void
add_excuses(struct td_lay *lay, const struct td_layer *layer)
{
	const struct td_campaign *adds = &layer->changes->add;
	struct td_campaign *campaign = lay->campaign;
	struct td_excuse *all;

	if (adds->excuse_count == 0)
		return;
	all = td_arena_take(lay->arena,
	                    (campaign->excuse_count + adds->excuse_count) *
	                        sizeof *all);
	if (campaign->excuse_count > 0)
		memcpy(all, campaign->excuses,
		       campaign->excuse_count * sizeof *all);
	campaign->excuses = all;
	for (size_t i = 0; i < adds->excuse_count; i++) {
		const struct td_excuse *excuse = &adds->excuses[i];
		struct td_excuse *added = &all[campaign->excuse_count];

		if (excuse->duty.text &&
		    !td_campaign_duty(campaign, excuse->duty.text)) {
			if (lay->visit)
				lay->visit(lay->context, TD_CHANGE_UNKNOWN,
				           TD_CHANGE_DUTY, excuse->duty.text,
				           excuse->duty.node);
			continue;
		}
		*added = *excuse;
		added->source = td_lay_cite(lay, layer, NULL, excuse->source);
		campaign->excuse_count++;
	}
}

/* A rule whose words are not understood changes nothing. */
void
td_lay_guidance(struct td_lay *lay, const struct td_layer *layer)
{
	const struct td_guidance *guidance = layer->guidance;
	struct td_campaign *campaign = lay->campaign;
	struct td_duty *duties;

	add_excuses(lay, layer);
	if (guidance->rule_count == 0)
		return;
	duties = td_arena_take(lay->arena,
	                       (campaign->duty_count + 1) * sizeof *duties);
	if (campaign->duty_count > 0)
		memcpy(duties, campaign->duties,
		       campaign->duty_count * sizeof *duties);
	campaign->duties = duties;
	for (size_t i = 0; i < guidance->rule_count; i++) {
		const struct td_guidance_rule *rule = &guidance->rules[i];
		bool known = false;

		for (size_t j = 0; j < campaign->duty_count; j++) {
			if (!td_text_equal(duties[j].id.text, rule->duty.text))
				continue;
			known = true;
			if (rule->due.has_rule && guidance->paper.number.text)
				read_otherwise(lay, layer, &duties[j], rule);
		}
		if (!known && rule->duty.text && lay->visit)
			lay->visit(lay->context, TD_CHANGE_UNKNOWN,
			           TD_CHANGE_DUTY, rule->duty.text,
			           rule->duty.node);
	}
}
