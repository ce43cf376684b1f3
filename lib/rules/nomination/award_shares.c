/* Whom awards go to, and the floors that a province sets. */

#include "rules/nomination/award_shares.h"
#include "base/strbuf.h"

#include <stdio.h>

const char *
td_facet_name(enum td_facet facet)
{
	static const char *const names[TD_FACET_COUNT] = {
		[TD_FACET_SMALL] = "small-collectives",
		[TD_FACET_WORKER] = "workers",
		[TD_FACET_FARMER] = "farmers",
		[TD_FACET_DIRECT] = "direct-labour",
		[TD_FACET_WOMEN] = "women-collectives"
	};

	return names[facet];
}

bool
td_facet_has(enum td_facet facet, const struct td_recipient *recipient,
             enum td_class class)
{
	bool person = recipient->kind == TD_RECIPIENT_INDIVIDUAL;

	switch (facet) {
	case TD_FACET_SMALL:
		return recipient->kind == TD_RECIPIENT_COLLECTIVE &&
		       recipient->small;
	case TD_FACET_WORKER:
		return person && class == TD_CLASS_WORKER;
	case TD_FACET_FARMER:
		return person && class == TD_CLASS_FARMER;
	case TD_FACET_DIRECT:
		return person &&
		       (recipient->direct || class == TD_CLASS_WORKER ||
		        class == TD_CLASS_FARMER);
	case TD_FACET_WOMEN:
	case TD_FACET_COUNT:
		break;
	}
	return false;
}

int
td_share_tenths(int count, int total)
{
	return total > 0 ? (int)(1000LL * count / total) : 0;
}

static enum td_status
report_floor(const struct td_share *share, const struct td_procedure_rule *rule,
             struct td_diag *diag)
{
	int tenths = td_share_tenths(share->count, share->total);
	char whole_text[12];
	char tenths_text[12];
	char year[12];

	snprintf(whole_text, sizeof whole_text, "%d", tenths / 10);
	snprintf(tenths_text, sizeof tenths_text, "%d", tenths % 10);
	snprintf(year, sizeof year, "%d", share->year);
	return td_diag_add(diag, TD_SHARE_BELOW_FLOOR, TD_NO_PLACE, "campaign",
	                   share->campaign, "stage",
	                   td_stage_name(share->stage), "year", year, "facet",
	                   td_facet_name(share->facet), "whole", whole_text,
	                   "tenths", tenths_text, "required", rule->value.text,
	                   "source", rule->source.instrument, NULL);
}

enum td_status
td_rule_share_floor(const struct td_share *share,
                    const struct td_procedure *procedure, struct td_diag *diag)
{
	struct td_strbuf id = TD_STRBUF_INIT;
	const struct td_procedure_rule *rule;

	td_strbuf_addf(&id, "share-%s", td_facet_name(share->facet));
	rule = td_procedure_find(procedure, id.text, share->last);
	td_strbuf_clear(&id);
	if (!rule || !rule->value.given ||
	    100.0 * share->count >= rule->value.value * share->total)
		return TD_OK;
	return report_floor(share, rule, diag);
}
