/* The rules of a store, held to those that came with the suite. */

#include "check/catalogue.h"
#include "record/procedure.h"
#include "record/release.h"
#include "record/shipped.h"
#include "rules/catalogue/catalogue_rules.h"

enum td_status
td_check_release(const struct td_awards *awards, struct td_diag *diag)
{
	if (!td_release_is_former(awards->release.text))
		return TD_OK;
	return td_document_report(awards->document, awards->release.node, diag,
	                          TD_RULES_OUTDATED, "release",
	                          TD_RULES_RELEASE, NULL);
}

enum td_status
td_check_awards(struct td_document *document, struct td_diag *diag)
{
	struct td_awards *awards;
	struct td_awards *current;
	struct td_awards *former;
	enum td_status status;
	bool is_former;

	td_shipped_awards(&current);
	td_shipped_awards_former(&former);
	td_awards_read(&awards, document);
	is_former = td_release_is_former(awards->release.text);
	status = td_rules_awards_check(awards, diag);
	status = td_worse(
	    status, td_rule_awards_intact(awards, is_former ? former : current,
	                                  is_former ? current : former, diag));
	status = td_worse(status, td_check_release(awards, diag));
	td_awards_free(awards);
	td_awards_free(former);
	td_awards_free(current);
	return status;
}

enum td_status
td_check_procedure(struct td_document *document, struct td_diag *diag)
{
	struct td_procedure *procedure;
	struct td_procedure *current;
	struct td_procedure *former;
	enum td_status status;
	bool is_former;

	td_shipped_procedure(&current);
	td_shipped_procedure_former(&former);
	td_procedure_read(&procedure, document);
	is_former = td_release_is_former(procedure->release.text);
	status = td_procedure_check_values(procedure, diag);
	status = td_worse(status, td_rules_procedure_check(procedure, diag));
	status = td_worse(status, td_rule_procedure_intact(
				      procedure, is_former ? former : current,
				      is_former ? current : former, diag));
	td_procedure_free(procedure);
	td_procedure_free(former);
	td_procedure_free(current);
	return status;
}
